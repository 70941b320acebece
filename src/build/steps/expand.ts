/** Words of instructions with the stage's variables; unknown values become holes. */
import { expandWord, UNKNOWN } from "../../docker/expand/expand.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { runEnvironment, type StageState } from "../stage.ts";

export interface Expanded {
  readonly text: string;
  readonly error: string | undefined;
}

export function expandIn(state: StageState, text: string, escape: string): Expanded {
  const env = runEnvironment(state);
  // a word without variables is known whatever the environment
  const result = expandWord(
    text,
    (name) => {
      const value = env.get(name);
      return value === undefined ? undefined : isKnown(value) ? value : UNKNOWN;
    },
    escape,
  );
  if (result.error !== undefined) return { text: HOLE, error: result.error };
  return { text: typeof result.value === "string" ? result.value : HOLE, error: undefined };
}
