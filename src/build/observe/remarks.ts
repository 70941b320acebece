/** What the models of commands remarked while they did their work. */
import type { Plan } from "../plan.ts";
import type { Hit, Trace } from "../trace.ts";

export function remarks(_: Plan, trace: Trace): readonly Hit[] {
  return trace.steps.flatMap((step) => (step.outcome === "not-reached" ? [] : step.remarks));
}
