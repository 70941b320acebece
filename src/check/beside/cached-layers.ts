/** Steps whose result depends on the day (`go install …@latest`), in a build that takes layers from a cache. */
import type { DeployObstacle } from "../../build/observe/deploy-obstacles.ts";
import { builtStages } from "../../build/observe/chain.ts";
import type { Plan } from "../../build/plan.ts";
import type { Hit } from "../../build/trace.ts";

/** Of modules, versions that move. */
const MOVES =
  /\bgo\s+(?:install|run|get)\s[^\n;&|]*?(?<what>[\w.-]+\.[a-z]+\/[\w./-]+@(?:latest|main|master|HEAD))(?![\w.-])/;

export function cachedLayers(plan: Plan): Hit[] {
  const { order } = plan;
  if (!order?.cache) return [];
  for (const { index, stage } of builtStages(plan)) {
    for (const { keyword, rest, span, line } of stage.instructions) {
      const what = keyword === "RUN" ? MOVES.exec(rest.text)?.groups?.["what"] : undefined;
      if (what === undefined) continue;
      const obstacle: DeployObstacle = { kind: "cached-layer-moves", what, cache: order.cache };
      return [{ obstacle, line, span, stage: index }];
    }
  }
  return [];
}
