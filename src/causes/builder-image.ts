/** The image that the failing step runs in. */
import type { Word } from "../docker/dockerfile/ast.ts";
import type { ImageFacts } from "../docker/images/facts.ts";
import type { Site } from "./cause.ts";

/** The FROM word at the bottom of the stage's chain. */
export function builderFrom(site: Site): Word | undefined {
  let index = site.hit.stage ?? site.plan.graph.target ?? 0;
  for (let left = site.plan.graph.stages.length; left > 0; left--) {
    const stage = site.plan.graph.stages[index];
    if (stage?.base.kind !== "stage") return stage?.stage.from.image;
    index = stage.base.index;
  }
  return undefined;
}

export function builderFacts(site: Site): ImageFacts | undefined {
  return site.trace.stages.get(site.hit.stage ?? site.plan.graph.target ?? 0)?.facts;
}
