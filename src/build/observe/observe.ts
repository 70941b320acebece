/**
 * What a finished trace shows beside its obstacles: things that do not stop the build or the start by themselves, but go
 * wrong later, on another machine or on another day. One observer, one file; each yields typed facts that a cause claims.
 */
import type { Plan } from "../plan.ts";
import type { Hit, Trace } from "../trace.ts";
import { observeCommands } from "./commands.ts";
import { remarks } from "./remarks.ts";

export function observe(plan: Plan, trace: Trace): Hit[] {
  return observers.flatMap((observer) => observer(plan, trace));
}
