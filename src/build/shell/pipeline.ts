/** A pipeline of several commands: each reads what the one before prints, in a subshell of its own. */
import type { Pipeline } from "unbash";
import { isKnown } from "../../text/unknown.ts";
import { OK, type Outcome, withOutput } from "./outcome.ts";
import type { Runner } from "./run.ts";

export function piped(run: Runner, node: Pipeline): Outcome {
  const { pipefail } = run.machine.options;
  const { input, inputFile } = run.machine;
  const outcomes: Outcome[] = [];
  for (const command of node.commands) {
    const before = outcomes.at(-1);
    if (before) {
      run.machine.input = before.out !== undefined && isKnown(before.out) ? before.out : undefined;
      run.machine.inputFile = undefined;
    }
    const part = (): Outcome => run.subshell(() => run.node(command));
    const outcome = pipefail || command === node.commands.at(-1) ? part() : run.surviving(part);
    // a reader that fails because there was nothing to read: the one before it is to blame
    const starved =
      before?.status === "fails" && before.out === "" && before.met !== undefined && outcome.status === "fails";
    outcomes.push(starved && before.met ? { ...outcome, met: before.met } : outcome);
  }
  run.machine.input = input;
  run.machine.inputFile = inputFile;
  const last = outcomes.at(-1) ?? OK;
  const failed = outcomes.findLast((outcome) => outcome.status === "fails");
  if (!pipefail) {
    for (const outcome of outcomes.slice(0, -1))
      if (outcome.met && outcome.status === "fails") run.machine.swallowed.push(outcome.met);
    return last;
  }
  if (failed) return withOutput(failed, last.out);
  return outcomes.some((outcome) => outcome.status === "unknown") ? { ...last, status: "unknown" } : last;
}
