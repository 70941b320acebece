/** COPY --from and mounts of stages that come later. */
import type { Instruction } from "../dockerfile/ast.ts";
import { parseMounts } from "../dockerfile/mounts.ts";
import { goQuote } from "../go-text.ts";
import { type States, type Use, usesOf } from "./sources.ts";
import type { GraphError, ResolvedStage } from "./types.ts";

export interface LateQuestion {
  readonly stages: readonly ResolvedStage[];
  readonly reachable: readonly number[];
  readonly soleState: boolean;
  readonly states: States;
}

export function lateStages({ stages, reachable, soleState, states }: LateQuestion): readonly GraphError[] {
  const errors: GraphError[] = [];
  for (const { index, stage, triggers, replaced } of stages) {
    if (replaced || !reachable.includes(index)) continue;
    const name = soleState ? "" : (stage.name ?? `stage-${index}`);
    for (const instruction of [...triggers, ...stage.instructions]) {
      for (const [position, use] of usesOf(instruction).entries()) {
        const source = states.lookup(use.from, use.by);
        if (source.kind !== "stage" || source.index <= index || stages[source.index]?.replaced) continue;
        const message = refusal(instruction, use, position, name);
        if (message !== undefined) errors.push({ message, span: use.span, line: instruction.line, phase: "build" });
      }
    }
  }
  return errors;
}

function refusal(instruction: Instruction, use: Use, position: number, name: string): string | undefined {
  const from = goQuote(use.from);
  if (use.by === "copy") {
    return `cannot copy from stage ${from}, it needs to be defined before current stage ${goQuote(name)}`;
  }
  if (instruction.keyword !== "RUN") return undefined;
  const mount = parseMounts(instruction, (value) => ({ value })).mounts[position];
  if (!mount || (mount.from === undefined && mount.type !== "cache")) return undefined;
  return `cannot mount from stage ${from} to ${goQuote(mount.target ?? "")}, stage needs to be defined before current command`;
}
