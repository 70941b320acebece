import { defineCause } from "../../cause.ts";
import { contextRelative, relate, replaceSpan, stageInstructions } from "../../places.ts";
import type { ObstacleOf } from "../../../build/obstacle.ts";
import type { Copy } from "../../../docker/dockerfile/ast.ts";
import type { Site } from "../../cause.ts";

interface Data {
  readonly obstacle: ObstacleOf<"go-sum-missing">;
  /** The COPY that brought go.mod. */
  readonly copy: Copy | undefined;
  /** go.sum as COPY names it. */
  readonly source: string;
}

/** go.sum stands beside the go.mod of the repository, but not in the image. */
function repositorySum(site: Site): string | undefined {
  const { snapshot } = site.plan.world;
  for (const copy of copies(site)) {
    for (const word of copy.sources) {
      const source = word.text.replace(/^\.?\//, "");
      if (!/(^|\/)go\.mod$/.test(source)) continue;
      const sum = source.replace(/go\.mod$/, "go.sum");
      if (snapshot.entry(site.plan.context.path(sum))) return sum;
    }
  }
  return snapshot.entry(site.plan.context.path("go.sum")) ? "go.sum" : undefined;
}

function copies(site: Site): Copy[] {
  return stageInstructions(site).filter(
    (instruction): instruction is Copy => instruction.keyword === "COPY" && instruction.line < site.hit.line,
  );
}

export const cause = defineCause<Data>({
  slug: "go-sum-not-copied",
  phase: 4,
  title: "go.sum is in the repository but not in the image",
  severity: "error",
  fault: "repository",
  rank: 10,
  claims: {
    "go-sum-missing": (obstacle, site) => {
      if (!obstacle.fileMissing) return undefined;
      const source = repositorySum(site);
      if (source === undefined || site.plan.context.ignoredBy(source)) return undefined;
      const copy = copies(site).find((candidate) => candidate.sources.some((word) => /(^|\/)go\.mod$/.test(word.text)));
      return { obstacle, copy, source };
    },
  },
  message: ({ obstacle, source }) =>
    `\`${source}\` is not copied into the image, so go can't verify \`${obstacle.module}@${obstacle.version}\` and stops; copy it together with go.mod`,
  related: ({ obstacle, copy }, site) => [
    ...(copy ? [{ ...site.plan.dockerfile.source.location(copy.span), message: "copies go.mod without go.sum" }] : []),
    ...relate(site, obstacle.importer, `needs \`${obstacle.module}\``),
  ],
  prints: ({ obstacle }) => [
    `missing go.sum entry for module providing package ${obstacle.package ?? obstacle.module}`,
  ],
  fixes: ({ copy, source }, site) => {
    const word = copy?.sources.find((candidate) => /(^|\/)go\.mod$/.test(candidate.text));
    if (!copy || !word || copy.heredocs.length > 0) return [];
    const sum = contextRelative(site, site.plan.context.path(source)) ?? source;
    const directory = /\/$|^\.\.?$/.test(copy.destination.text);
    const edits = [{ ...replaceSpan(site, { start: word.span.end, end: word.span.end }, ` ${sum}`) }];
    if (!directory && copy.destination.text.endsWith("go.mod"))
      edits.push(replaceSpan(site, copy.destination.span, copy.destination.text.replace(/go\.mod$/, "") || "./"));
    return [{ title: `copy ${sum} as well`, safety: "safe", edits }];
  },
});
