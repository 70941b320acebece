import { defineCause } from "../../cause.ts";
import { closest } from "../../names.ts";
import { replaceSpan } from "../../places.ts";
import type { ObstacleOf } from "../../../build/obstacle.ts";

export const cause = defineCause<ObstacleOf<"stage-unknown"> & { readonly meant: string | undefined }>({
  slug: "copy-from-stage-typo",
  phase: 7,
  title: "--from names no stage, so it is taken for an image",
  severity: "error",
  fault: "repository",
  // whoever builds it by hand may give a context of that name
  confidence: ({ meant }) => (meant === undefined ? "likely" : "certain"),
  claims: {
    "stage-unknown": (obstacle, site) => {
      const names = site.plan.dockerfile.stages.flatMap((stage) => (stage.name === undefined ? [] : [stage.name]));
      return { ...obstacle, meant: closest(obstacle.name.toLowerCase(), names) };
    },
  },
  message: ({ name, meant }) =>
    `there is no stage \`${name}\`, so the builder looks for an image of that name and fails; ${meant === undefined ? `call the stage so (\`FROM … AS ${name}\`)` : `\`${meant}\` may be meant`}`,
  prints: ({ name }) => [
    `failed to resolve source metadata for docker.io/library/${name}:latest: pull access denied, repository does not exist or may require authorization`,
  ],
  fixes: ({ span, meant, name }, site) => {
    if (meant === undefined) return [];
    const text = site.plan.dockerfile.source.text.slice(span.start, span.end);
    return [
      { title: `copy from ${meant}`, safety: "safe", edits: [replaceSpan(site, span, text.replace(name, meant))] },
    ];
  },
});
