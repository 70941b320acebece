/** What the simulated build found: each step with its outcome, the finished image, and how its start goes. */
import type { Span } from "../text/source.ts";
import type { Doubt } from "./answer.ts";
import type { Obstacle } from "./obstacle.ts";
import type { Program } from "./program.ts";
import type { StageState } from "./stage.ts";

/** An obstacle with its place in the Dockerfile. */
export interface Hit {
  readonly obstacle: Obstacle;
  readonly line: number;
  /** In the Dockerfile; undefined when it is nowhere in particular. */
  readonly span: Span | undefined;
  readonly stage: number | undefined;
}

export interface Step {
  readonly stage: number;
  readonly line: number;
  readonly span: Span;
  readonly keyword: string;
  /** The instruction as written, on one line. */
  readonly text: string;
  readonly outcome: "passes" | "fails" | "unknown" | "not-reached";
  readonly hit: Hit | undefined;
  /** Failures that the step's shell went past. */
  readonly swallowed: readonly Hit[];
  /** What its commands did well, though it will go wrong elsewhere or later. */
  readonly remarks: readonly Hit[];
  readonly unknowns: readonly Doubt[];
}

/** What runs when the image starts. */
export interface Running {
  /** The finished image with what is mounted over it. */
  readonly image: StageState;
  /** The Go program that is handed over to in the end; undefined for any other. */
  readonly program: Program | undefined;
}

export interface Start {
  readonly outcome: "starts" | "fails" | "unknown";
  readonly hit: Hit | undefined;
  /** Sure or likely troubles that do not stop the start. */
  readonly warnings: readonly Hit[];
  readonly unknowns: readonly Doubt[];
  /** Undefined when nothing is sure to start. */
  readonly running: Running | undefined;
}

export interface Trace {
  readonly steps: readonly Step[];
  readonly outcome: "builds" | "fails" | "unknown";
  /** What ends the build, or would if nothing before did. */
  readonly failure: Hit | undefined;
  /** The step that fails; undefined when the build ends before any step. */
  readonly failingStep: Step | undefined;
  /** Failures that stand behind the first. */
  readonly behind: readonly Hit[];
  readonly unknowns: readonly Doubt[];
  /** State of each stage that was built, by index. */
  readonly stages: ReadonlyMap<number, StageState>;
  readonly final: StageState | undefined;
  readonly start: Start | undefined;
}
