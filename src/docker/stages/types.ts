/** What the stage graph says. */
import type { Span } from "../../text/source.ts";
import type { Instruction, Stage } from "../dockerfile/ast.ts";
import type { Value } from "../expand/expand.ts";

export interface GraphError {
  /** In the engine's words. */
  readonly message: string;
  readonly span: Span;
  readonly line: number;
  /** `load`: found before any instruction is looked at; `build`: found when the turn of this instruction comes. */
  readonly phase: "load" | "build";
}

/** What a stage, a COPY or a mount starts from. */
export type Origin =
  | { readonly kind: "stage"; readonly index: number }
  | { readonly kind: "scratch" }
  /** As written, variables expanded. */
  | { readonly kind: "image"; readonly ref: string }
  /** The key under which the named context was given. */
  | { readonly kind: "context"; readonly name: string }
  | { readonly kind: "unknown"; readonly reason: string };

/** `from` of a COPY or a mount; `invalid` when the engine refuses it. */
export type Lookup = Origin | { readonly kind: "invalid"; readonly message: string };

export interface ResolvedStage {
  readonly index: number;
  readonly stage: Stage;
  readonly base: Origin;
  /** Such as `linux/amd64`; undefined when nobody can tell. */
  readonly platform: string | undefined;
  /** A named context with the name of the stage stands in for it: its instructions do not run. */
  readonly replaced: boolean;
  /** ONBUILD instructions of the base stage, which run first. Those of a base image are not among them. */
  readonly triggers: readonly Instruction[];
}

export interface StageGraph {
  readonly stages: readonly ResolvedStage[];
  /** Index of the target; undefined when there is none. */
  readonly target: number | undefined;
  /** Stages that the target needs, itself included, in the order of the build. */
  readonly reachable: readonly number[];
  /** Variables that FROM sees, and ARG without a default inside a stage. */
  readonly globals: ReadonlyMap<string, Value>;
  /** The engine reports the first. Those of the Dockerfile itself come before them and are not repeated here. */
  readonly errors: readonly GraphError[];
  /** The build has one state only, so that its steps are shown without a stage name. */
  readonly soleState: boolean;
  /** `from` of COPY (stages by number or name) or of RUN --mount (by name only), as seen from a stage. */
  readonly lookupFrom: (stageIndex: number, text: string, by?: "copy" | "mount") => Lookup;
}
