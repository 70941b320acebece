/** Programs for newer processors only. @see https://go.dev/wiki/MinimumRequirements#amd64 */
import type { Plan } from "../plan.ts";
import type { Hit, Trace } from "../trace.ts";
import { builtStages } from "./chain.ts";

const LEVEL = /\bGOAMD64[= ]["']?(v[34])\b/;

export function processorLevel(plan: Plan, trace: Trace): readonly Hit[] {
  if (trace.outcome === "fails" || plan.platform.arch !== "amd64") return [];
  for (const { index, stage } of builtStages(plan)) {
    for (const each of stage.instructions) {
      const found = each.keyword === "ENV" || each.keyword === "RUN" ? LEVEL.exec(each.rest.text) : null;
      const level = found?.[1];
      if (level === undefined) continue;
      return [{ obstacle: { kind: "processor-level", level }, line: each.line, span: undefined, stage: index }];
    }
  }
  return [];
}
