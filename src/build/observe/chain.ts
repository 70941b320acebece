/** Stages whose instructions the finished image carries: the target, what it is built on, and so on. */
import type { ResolvedStage } from "../../docker/stages/types.ts";
import type { Plan } from "../plan.ts";

export function finalChain({ graph }: Plan): readonly ResolvedStage[] {
  const chain: ResolvedStage[] = [];
  let at = graph.target;
  while (at !== undefined) {
    const stage = graph.stages[at];
    if (!stage) break;
    chain.unshift(stage);
    at = stage.base.kind === "stage" ? stage.base.index : undefined;
  }
  return chain;
}

/** Stages that the build really runs. */
export function builtStages({ graph }: Plan): readonly ResolvedStage[] {
  return graph.stages.filter(({ index, replaced }) => !replaced && graph.reachable.includes(index));
}
