import type { ObstacleOf } from "../../../build/obstacle.ts";
import type { Fix } from "../../../finding/finding.ts";
import type { Stage } from "../../../docker/dockerfile/ast.ts";
import { basename, isWithin, joinPath, relativeTo, resolvePath } from "../../../text/path.ts";
import { defineCause, type Site } from "../../cause.ts";
import { missingSourceText } from "../../missing-source.ts";
import { replaceSpan } from "../../places.ts";

interface Data extends ObstacleOf<"source-missing"> {
  readonly stageName: string;
  /** Programs that the stage did build and nothing copies, with the line that wrote them. */
  readonly programs: readonly { readonly path: string; readonly line: number }[];
  /** Path in the build context from which a COPY of the stage would have brought it. */
  readonly absent: string | undefined;
}

/** What `go build` wrote in the source stage. */
function programsOf(site: Site, stage: number | undefined): { path: string; line: number }[] {
  const state = stage === undefined ? undefined : site.trace.stages.get(stage);
  if (!state) return [];
  const found: { path: string; line: number }[] = [];
  for (const { path, node } of state.fs.walk(5000)) {
    if (node.kind === "file" && node.content.from === "program" && node.content.program.kind !== "archive")
      found.push({ path: `/${path}`, line: node.content.program.line });
  }
  return found;
}

/** Sources of every `COPY --from`: what is copied anyway is not what was meant here. */
function copiedElsewhere({ plan }: Site): Set<string> {
  const sources = plan.dockerfile.stages.flatMap(({ instructions }) =>
    instructions.flatMap((instruction) =>
      instruction.keyword === "COPY" && instruction.flags.some(({ name }) => name === "from")
        ? instruction.sources.map(({ text }) => resolvePath("/", text))
        : [],
    ),
  );
  return new Set(sources);
}

/** `COPY . .` brings a directory to that place, and the build context doesn't have it. */
function absentFromContext({ plan }: Site, stage: Stage | undefined, path: string): string | undefined {
  let workdir = "/";
  for (const instruction of stage?.instructions ?? []) {
    if (instruction.keyword === "WORKDIR") workdir = resolvePath(workdir, instruction.value.text);
    if (instruction.keyword !== "COPY" || instruction.flags.some(({ name }) => name === "from")) continue;
    const [source, more] = instruction.sources;
    const to = resolvePath(workdir, instruction.destination.text);
    if (!source || more || /[$*?[]/.test(source.text + to) || !isWithin(path, to) || path === to) continue;
    const wanted = joinPath(source.text, relativeTo(path, to)).replace(/^\//, "");
    const { snapshot } = plan.world;
    const from = joinPath(plan.context.root, source.text);
    if (source.text !== "." && snapshot.entry(from)?.kind !== "dir") continue;
    if (snapshot.entry(joinPath(plan.context.root, wanted)) === undefined) return wanted;
  }
  return undefined;
}

export const cause = defineCause<Data>({
  slug: "copy-from-path-not-found",
  phase: 7,
  title: "COPY --from names a path that the stage doesn't have",
  severity: "error",
  fault: "repository",
  claims: {
    "source-missing": (obstacle, site) => {
      if (obstacle.from === "context") return undefined;
      const stage = obstacle.stage === undefined ? undefined : site.plan.dockerfile.stages[obstacle.stage];
      return {
        ...obstacle,
        stageName: stage?.name ?? (stage ? `stage ${stage.index}` : "the image"),
        programs: programsOf(site, obstacle.stage).filter(({ path }) => !copiedElsewhere(site).has(path)),
        absent: absentFromContext(site, stage, resolvePath("/", obstacle.source)),
      };
    },
  },
  message: ({ source, stageName, programs, absent }) =>
    `\`${source}\` is not in \`${stageName}\`, so COPY fails; ${
      programs.length > 0
        ? `the program built there is \`${programs
            .map((program) => program.path)
            .slice(0, 3)
            .join("`, `")}\``
        : absent === undefined
          ? "nothing writes it there"
          : `nothing writes it there, and the build context has no \`${absent}\` to be copied: create and commit it, or drop this line`
    }`,
  related: ({ programs }, site) =>
    programs.slice(0, 2).map(({ path, line }) => ({
      ...site.plan.dockerfile.source.location(site.plan.dockerfile.source.lineSpan(line)),
      message: `writes ${path}`,
    })),
  prints: ({ source }, site) => [missingSourceText(site, source)],
  fixes: ({ programs, source, span }, site): Fix[] => {
    const same = programs.filter((program) => basename(program.path) === basename(source));
    const only = same.length === 1 ? same[0] : programs.length === 1 ? programs[0] : undefined;
    if (!only) return [];
    return [
      {
        title: `copy ${only.path}`,
        safety: same.length === 1 ? "safe" : "unsafe",
        edits: [replaceSpan(site, span, only.path)],
      },
    ];
  },
});
