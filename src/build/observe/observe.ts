/**
 * What a finished trace shows beside its obstacles: things that do not stop the build or the start by themselves, but go
 * wrong later, on another machine or on another day. One observer, one file; each yields typed facts that a cause claims.
 */
import type { Plan } from "../plan.ts";
import type { Hit, Trace } from "../trace.ts";
import { argScope } from "./arg-scope.ts";
import { classicBuilder } from "./classic-builder.ts";
import { emulation } from "./emulation.ts";
import { floatingTag } from "./floating-tag.ts";
import { lostCapability } from "./lost-capability.ts";
import { platformDefaults } from "./platform-defaults.ts";
import { processorLevel } from "./processor-level.ts";
import { remarks } from "./remarks.ts";
import { runtime } from "./runtime.ts";
import { secrets } from "./secrets.ts";
import { unusedRequirements } from "./unused-requirements.ts";

export type Observer = (plan: Plan, trace: Trace) => readonly Hit[];

const observers: readonly Observer[] = [
  argScope,
  classicBuilder,
  emulation,
  floatingTag,
  lostCapability,
  platformDefaults,
  processorLevel,
  remarks,
  runtime,
  secrets,
  unusedRequirements,
];

export function observe(plan: Plan, trace: Trace): Hit[] {
  return observers.flatMap((observer) => observer(plan, trace));
}
