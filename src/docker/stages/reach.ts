/** The stages a target needs, and the ONBUILD instructions that this brings in. */
import type { Instruction, Onbuild, Stage } from "../dockerfile/ast.ts";
import type { Origin } from "./types.ts";

/** The target and all that it needs, ascending. */
export function reachableFrom(
  target: number,
  origins: readonly Origin[],
  uses: readonly ReadonlyMap<number, unknown>[],
): readonly number[] {
  const found = new Set([target]);
  for (const index of found) {
    const base = origins[index];
    if (base?.kind === "stage") found.add(base.index);
    for (const use of uses[index]?.keys() ?? []) found.add(use);
  }
  return [...found].sort((a, b) => a - b);
}

/** The ONBUILD instructions of a stage. */
export function onbuildOf(stage: Stage | undefined): readonly Onbuild[] {
  return (stage?.instructions ?? []).filter((instruction: Instruction) => instruction.keyword === "ONBUILD");
}
