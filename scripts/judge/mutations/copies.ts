/** What goes wrong with COPY. */
import type { Copy } from "../../../src/docker/dockerfile/ast.ts";
import { basename } from "../../../src/text/path.ts";
import type { Mutant, Mutation } from "./mutation.ts";
import { contextCopies, dropped, edited, inContext, instructions, linesOf, type Site, textOf } from "./site.ts";

/** One word of a COPY becomes another. */
function respelled(
  site: Site,
  what: string,
  spell: (path: string, copy: Copy) => string | undefined,
): readonly Mutant[] {
  return contextCopies(site).flatMap((copy) =>
    copy.sources.flatMap(({ text, span }) => {
      const into = spell(text, copy);
      if (into === undefined || into === text || site.dockerfile.source.text.slice(span.start, span.end) !== text)
        return [];
      return [edited(site, `${what}: ${text} (line ${copy.line})`, [{ ...span, text: into }])];
    }),
  );
}

function isWhole(site: Site, path: string): boolean {
  return inContext(site, path) === site.context;
}

/** `COPY go.mod go.sum ./` without one of them. */
function withoutSource(site: Site, name: string): readonly Mutant[] {
  return contextCopies(site).flatMap((copy) => {
    const source = copy.sources.find(({ text }) => basename(text) === name);
    if (!source) return [];
    if (copy.sources.length === 1) return [dropped(site, copy, `no COPY of ${name}`)];
    const end = source.span.end + (/^[ \t]*/.exec(site.dockerfile.source.text.slice(source.span.end))?.[0].length ?? 0);
    return [edited(site, `COPY without ${name} (line ${copy.line})`, [{ start: source.span.start, end, text: "" }])];
  });
}

export const copies: readonly Mutation[] = [
  {
    kind: "copy-dropped",
    intent: "breaking",
    mutants: (site) => contextCopies(site).map((copy) => dropped(site, copy, "no COPY")),
  },
  { kind: "go-mod-not-copied", intent: "breaking", mutants: (site) => withoutSource(site, "go.mod") },
  { kind: "go-sum-not-copied", intent: "breaking", mutants: (site) => withoutSource(site, "go.sum") },
  {
    kind: "copy-path-case",
    intent: "breaking",
    mutants: (site) =>
      respelled(site, "another case", (path) => {
        const name = basename(path);
        const other =
          name === name.toLowerCase() ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : name.toLowerCase();
        return isWhole(site, path) || /[$*?[]/.test(path) ? undefined : path.slice(0, -name.length) + other;
      }),
  },
  {
    kind: "copy-missing-file",
    intent: "breaking",
    mutants: (site) =>
      respelled(site, "a file that is not there", (path) => `config.local.json ${path}`).filter(
        ({ changes }) => changes.length > 0 && site.snapshot.entry(inContext(site, "config.local.json")) === undefined,
      ),
  },
  {
    kind: "copy-after-run",
    intent: "breaking",
    mutants: (site) =>
      site.dockerfile.stages.flatMap(({ instructions: own }) =>
        own.flatMap((run, index) => {
          const copy = own[index - 1];
          if (run.keyword !== "RUN" || copy?.keyword !== "COPY" || copy.flags.some(({ name }) => name === "from"))
            return [];
          return [swapped(site, "COPY below the RUN", copy, run)];
        }),
      ),
  },
  {
    kind: "copy-from-misspelled",
    intent: "breaking",
    mutants: (site) =>
      instructions(site).flatMap((copy) => {
        const from = copy.keyword === "COPY" ? copy.flags.find(({ name }) => name === "from") : undefined;
        if (from?.value === undefined || !/^[a-z]\w{2,}$/i.test(from.value)) return [];
        const text = `--from=${from.value.slice(0, -2)}${from.value.slice(-1)}`;
        return [edited(site, `--from misspelled (line ${copy.line})`, [{ ...from.span, text }])];
      }),
  },
  {
    kind: "copy-from-path-moved",
    intent: "breaking",
    mutants: (site) =>
      instructions(site).flatMap((copy) => {
        if (copy.keyword !== "COPY" || !copy.flags.some(({ name }) => name === "from")) return [];
        const [source] = copy.sources;
        if (!source?.text.startsWith("/") || source.text.includes("$")) return [];
        return [
          edited(site, `/opt before ${source.text} (line ${copy.line})`, [
            { start: source.span.start, end: source.span.start, text: "/opt" },
          ]),
        ];
      }),
  },
  {
    kind: "copy-twice",
    intent: "harmless",
    mutants: (site) =>
      contextCopies(site)
        .filter((copy) => copy.sources.every(({ text }) => isWhole(site, text)))
        .map((copy) => {
          const { end } = linesOf(site, copy);
          return edited(site, `the same COPY twice (line ${copy.line})`, [
            { start: end, end, text: textOf(site, linesOf(site, copy)) },
          ]);
        }),
  },
  {
    kind: "copies-swapped",
    intent: "harmless",
    mutants: (site) =>
      site.dockerfile.stages.flatMap(({ instructions: own }) =>
        own.flatMap((second, index) => {
          const first = own[index - 1];
          if (first?.keyword !== "COPY" || second.keyword !== "COPY") return [];
          return [swapped(site, "two COPYs swapped", first, second)];
        }),
      ),
  },
];

function swapped(site: Site, what: string, first: Copy, second: Parameters<typeof linesOf>[1]): Mutant {
  const [above, below] = [linesOf(site, first), linesOf(site, second)];
  const between = site.dockerfile.source.text.slice(above.end, below.start);
  return edited(site, `${what} (line ${first.line})`, [
    { start: above.start, end: below.end, text: textOf(site, below) + between + textOf(site, above) },
  ]);
}
