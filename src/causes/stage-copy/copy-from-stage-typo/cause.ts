import { defineCause } from "../../cause.ts";
import { closest } from "../../names.ts";
import { replaceSpan } from "../../places.ts";
import type { ObstacleOf } from "../../../build/obstacle.ts";

export const cause = defineCause<ObstacleOf<"stage-unknown"> & { readonly meant: string }>({
  slug: "copy-from-stage-typo",
  phase: 7,
  title: "--from names no stage, so it is taken for an image",
  severity: "error",
  fault: "repository",
  claims: {
    "stage-unknown": (obstacle, site) => {
      const names = site.plan.dockerfile.stages.flatMap((stage) => (stage.name === undefined ? [] : [stage.name]));
      const meant = closest(obstacle.name.toLowerCase(), names);
      return meant === undefined ? undefined : { ...obstacle, meant };
    },
  },
  message: ({ name, meant }) =>
    `there is no stage \`${name}\`, so the builder looks for an image of that name and fails; \`${meant}\` may be meant`,
  prints: ({ name }) => [
    `failed to resolve source metadata for docker.io/library/${name}:latest: pull access denied, repository does not exist or may require authorization`,
  ],
  fixes: ({ span, meant, name }, site) => {
    const text = site.plan.dockerfile.source.text.slice(span.start, span.end);
    return [
      { title: `copy from ${meant}`, safety: "safe", edits: [replaceSpan(site, span, text.replace(name, meant))] },
    ];
  },
});
