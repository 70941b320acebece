/** The builtins that change the directory of a script. */
import { resolvePath } from "../../text/path.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import type { State } from "./commands.ts";
import type { Field } from "./words.ts";

/** True when the words are one of them. */
export function changeDirectory(state: State, words: readonly Field[]): boolean {
  const name = words[0]?.text;
  const operand = words.slice(1).find(({ text }) => text !== "--" && !/^-[LPe]$/.test(text));
  if (name === "popd") state.cwd = state.stack.pop() ?? HOLE;
  else if (name === "cd" || name === "pushd") {
    if (name === "pushd") state.stack.push(state.cwd);
    state.cwd = directory(state.cwd, operand?.text);
  } else return false;
  return true;
}

function directory(cwd: string, operand: string | undefined): string {
  if (operand === undefined || operand === "-" || operand.startsWith("~") || !isKnown(operand)) return HOLE;
  return operand.startsWith("/") || isKnown(cwd) ? resolvePath(cwd, operand) : HOLE;
}
