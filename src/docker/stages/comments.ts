/**
 * A `#` behind an instruction is no comment but one more word, and two instructions refuse it when their turn comes: EXPOSE
 * wants ports, STOPSIGNAL the name of a signal.
 */
import type { GraphError, ResolvedStage } from "./types.ts";

export function commentErrors(stages: readonly ResolvedStage[], reachable: readonly number[]): GraphError[] {
  const errors: GraphError[] = [];
  for (const { stage, index, replaced } of stages) {
    if (replaced || !reachable.includes(index)) continue;
    for (const instruction of stage.instructions) {
      const { line } = instruction;
      if (instruction.keyword === "EXPOSE") {
        const word = instruction.values.find(({ text }) => text.startsWith("#"));
        if (word)
          errors.push({ message: `invalid containerPort: ${word.text}`, span: word.span, line, phase: "build" });
      } else if (instruction.keyword === "STOPSIGNAL" && /\s#/.test(instruction.value.text)) {
        const { text, span } = instruction.value;
        errors.push({ message: `invalid signal: ${text}`, span, line, phase: "build" });
      }
    }
  }
  return errors;
}
