/** What a run on paper carries along. */
import type { Doubt } from "./answer.ts";
import type { Filesystem } from "./fs/filesystem.ts";
import type { Plan } from "./plan.ts";
import type { StageState } from "./stage.ts";
import type { Scope } from "./steps/config.ts";
import type { Step } from "./trace.ts";

export interface Session {
  readonly plan: Plan;
  readonly scope: Scope;
  readonly context: Filesystem;
  readonly steps: Step[];
  readonly unknowns: Doubt[];
  readonly done: Map<number, StageState>;
  readonly images: Map<string, StageState>;
  readonly caches: Set<string>;
}

/** `os/arch` that a stage is built for. */
export function platformText(session: Session, index: number): string {
  const { os, arch } = session.plan.platform;
  return session.plan.graph.stages[index]?.platform ?? `${os}/${arch}`;
}
