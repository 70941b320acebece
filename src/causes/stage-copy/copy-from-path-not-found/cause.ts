import type { ObstacleOf } from "../../../build/obstacle.ts";
import type { Fix } from "../../../finding/finding.ts";
import { basename } from "../../../text/path.ts";
import { defineCause, type Site } from "../../cause.ts";
import { missingSourceText } from "../../missing-source.ts";
import { replaceSpan } from "../../places.ts";

interface Data extends ObstacleOf<"source-missing"> {
  readonly stageName: string;
  /** Programs that the stage did build, with the line that wrote them. */
  readonly programs: readonly { readonly path: string; readonly line: number }[];
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
        programs: programsOf(site, obstacle.stage),
      };
    },
  },
  message: ({ source, stageName, programs }) =>
    `\`${source}\` is not in \`${stageName}\`, so COPY fails; ${
      programs.length > 0
        ? `the program built there is \`${programs
            .map((program) => program.path)
            .slice(0, 3)
            .join("`, `")}\``
        : "nothing writes it there"
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
