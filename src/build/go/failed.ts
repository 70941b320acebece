import type { Obstacle } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import type { Outcome } from "../shell/outcome.ts";

/** The go command ends with an obstacle. */
export function failed(call: Call, obstacle: Obstacle, code = 1): Outcome {
  return { status: "fails", code, met: call.run.met(obstacle, call.start, call.end) };
}
