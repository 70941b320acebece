/** How the start of one program goes, and what is handed from one program to the next. */
import type { Doubt } from "../answer.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Program } from "../program.ts";
import type { StageState } from "../stage.ts";

export type Verdict =
  | { readonly is: "starts"; readonly program: Program | undefined; readonly path: string }
  | { readonly is: "fails"; readonly obstacle: Obstacle; readonly line: number }
  | { readonly is: "unknown"; readonly reason: Doubt };

/** A start in progress: scripts and wrappers go on with `exec`. */
export interface Launch {
  readonly state: StageState;
  /** Line of the instruction. */
  readonly line: number;
  /** Programs that handed over so far. */
  readonly depth: number;
  readonly exec: (launch: Launch, name: string, args: readonly string[]) => Verdict;
}

/** Programs hand over to one another a few times at most. */
export const MAX_DEPTH = 4;

export function next(launch: Launch): Launch {
  return { ...launch, depth: launch.depth + 1 };
}
