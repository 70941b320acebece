/** Gives a variable its value, unless it is `readonly`: then the shell ends, bash in some places only. */
import { dialect } from "./dialect.ts";
import type { Runner } from "./run.ts";

export function assign(run: Runner, name: string, value: string): void {
  const fixed = run.machine.fixed.get(name);
  if (fixed === undefined) run.machine.vars.set(name, value);
  else if (fixed === "yes" && dialect(run.machine) === "dash") run.fatal ??= name;
  else run.doubtful = true;
}
