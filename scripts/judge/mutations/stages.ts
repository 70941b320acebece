/** What goes wrong with base images and stages. */
import type { Mutant, Mutation } from "./mutation.ts";
import { edited, finalStage, instructions, type Site } from "./site.ts";

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly minor: number;
  readonly text: string;
}

/** Where a Go version stands: in FROM itself or in the ARG that it uses. */
function goTags(site: Site): readonly Tag[] {
  const { text } = site.dockerfile.source;
  return [
    ...text.matchAll(/^(?:\s*FROM\s[^\n]*golang:|\s*ARG\s+GO\w*=["']?(?:[\w./-]*golang:)?)(1\.(\d+)(?:\.\d+)?)/gim),
  ].map((found) => {
    const end = found.index + found[0].length;
    return { start: end - (found[1] ?? "").length, end, minor: Number(found[2]), text: found[1] ?? "" };
  });
}

function otherBase(site: Site, ref: string): readonly Mutant[] {
  const stage = finalStage(site);
  if (!stage || site.dockerfile.stages.length < 2) return [];
  const { text } = stage.from.image;
  const same = text === ref || text.split(":")[0]?.endsWith(ref.split(":")[0] ?? "");
  if (same || site.dockerfile.stages.some(({ name }) => name === text.toLowerCase())) return [];
  return [
    edited(site, `final base ${text} → ${ref} (line ${stage.from.line})`, [{ ...stage.from.image.span, text: ref }]),
  ];
}

function namedStages(site: Site): readonly { readonly name: string; readonly span: { start: number; end: number } }[] {
  return site.dockerfile.stages.flatMap(({ from: { stageName } }) =>
    stageName ? [{ name: stageName.text, span: stageName.span }] : [],
  );
}

/** Places that name a stage: FROM and --from, those of mounts included. */
function usesOf(site: Site, stage: string): readonly { readonly start: number; readonly end: number }[] {
  const { text } = site.dockerfile.source;
  const name = stage.replace(/[.]/g, "\\.");
  return [
    ...text.matchAll(new RegExp(`(^\\s*FROM\\s+(?:--\\S+\\s+)*|--from=|\\bfrom=)${name}(?![\\w.:/-])`, "gim")),
  ].map((found) => ({ start: found.index + (found[1] ?? "").length, end: found.index + found[0].length }));
}

function olderGo(site: Site, by: number): readonly Mutant[] {
  return goTags(site).flatMap(({ start, end, minor, text }) => {
    const older = `1.${minor - by}`;
    return minor - by < 18 ? [] : [edited(site, `Go ${text} → ${older}`, [{ start, end, text: older }])];
  });
}

export const stages: readonly Mutation[] = [
  { kind: "go-tag-lowered", intent: "breaking", mutants: (site) => [2, 3, 4, 5].flatMap((by) => olderGo(site, by)) },
  { kind: "final-base-scratch", intent: "breaking", mutants: (site) => otherBase(site, "scratch") },
  { kind: "final-base-alpine", intent: "breaking", mutants: (site) => otherBase(site, "alpine:3.22") },
  { kind: "final-base-debian", intent: "breaking", mutants: (site) => otherBase(site, "debian:bookworm-slim") },
  {
    kind: "final-base-distroless",
    intent: "breaking",
    mutants: (site) => otherBase(site, "gcr.io/distroless/static-debian12"),
  },
  {
    kind: "stage-name-dropped",
    intent: "breaking",
    mutants: (site) =>
      namedStages(site)
        .filter(({ name }) => usesOf(site, name).length > 0)
        .map(({ name, span }) => {
          const before = site.dockerfile.source.text.slice(0, span.start);
          const start = before.length - (/\s+as\s+$/i.exec(before)?.[0].length ?? 0);
          return edited(site, `stage ${name} without its name`, [{ start, end: span.end, text: "" }]);
        }),
  },
  {
    kind: "stage-renamed",
    intent: "harmless",
    mutants: (site) =>
      namedStages(site)
        .filter(({ name }) => usesOf(site, name).length > 0)
        .map(({ name, span }) => {
          const places = [span, ...usesOf(site, name)].map((place) => ({ ...place, text: `${name}-stage` }));
          return edited(site, `stage ${name} renamed everywhere`, places);
        }),
  },
  {
    kind: "instructions-lower-case",
    intent: "harmless",
    mutants: (site) => {
      const own = [...site.dockerfile.stages.map(({ from }) => from), ...instructions(site)];
      const edits = own.map(({ keyword, keywordSpan }) => ({ ...keywordSpan, text: keyword.toLowerCase() }));
      return edits.length === 0 ? [] : [edited(site, "all instructions in lower case", edits)];
    },
  },
];
