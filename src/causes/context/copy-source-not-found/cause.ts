import type { ObstacleOf } from "../../../build/obstacle.ts";
import { basename } from "../../../text/path.ts";
import { defineCause } from "../../cause.ts";
import { releasedBy } from "../../made-elsewhere.ts";
import { missingSourceText } from "../../missing-source.ts";
import { nearestName } from "../../names.ts";
import { replaceSpan } from "../../places.ts";

type Missing = ObstacleOf<"source-missing">;

export const cause = defineCause<Missing & { readonly near: string | undefined }>({
  slug: "copy-source-not-found",
  phase: 1,
  title: "what COPY names is not in the build context",
  severity: "error",
  fault: "repository",
  // a release tool puts what it built into the context before it calls the builder
  confidence: (data, site) => (data.near === undefined && releasedBy(site) !== undefined ? "likely" : "certain"),
  claims: {
    "source-missing": (obstacle, site) => {
      if (obstacle.from !== "context") return undefined;
      const near =
        obstacle.contextPath === undefined
          ? undefined
          : nearestName(site.plan.world.snapshot, site.plan.context.root, obstacle.contextPath);
      return { ...obstacle, near };
    },
  },
  message: ({ source, near, contextPath, instruction }, site) => {
    const place =
      site.plan.context.root === "" ? "the build context" : `the build context \`${site.plan.context.root}\``;
    const release = near === undefined ? releasedBy(site) : undefined;
    if (release !== undefined)
      return `\`${source}\` is not in ${place}: \`${release}\` puts it there before it builds the image, so a plain \`docker build\` of this repository fails at ${instruction}; build with that tool, or add a stage that builds the program`;
    const hint = near === undefined ? advice(basename(contextPath ?? source)) : `\`${near}\` is there`;
    return `\`${source}\` is not in ${place}, so ${instruction} fails; ${hint}`;
  },
  prints: ({ source }, site) => [missingSourceText(site, source)],
  fixes: ({ near, span }, site) =>
    near === undefined ? [] : [{ title: `copy ${near}`, safety: "unsafe", edits: [replaceSpan(site, span, near)] }],
});

function advice(name: string): string {
  if (name === "go.sum")
    return "a module without dependencies has no go.sum: write `COPY go.mod ./`, or commit go.sum when there are dependencies";
  return "create and commit it, correct the path, or build with another context";
}
