/** State of a stage while its instructions run. */
import type { ImageFacts } from "../docker/images/facts.ts";
import type { Joined } from "../docker/dockerfile/ast.ts";
import type { Filesystem } from "./fs/filesystem.ts";

/** ENTRYPOINT or CMD: argv, or a text for the stage's shell; unset is undefined. */
export type Process =
  | { readonly form: "exec"; readonly argv: readonly string[]; readonly line: number }
  | {
      readonly form: "shell";
      readonly text: string;
      readonly script: Joined;
      readonly shell: readonly string[];
      /** Written like the exec form, but no JSON. */
      readonly looksLikeJson: boolean;
      readonly line: number;
    };

export interface Platform {
  readonly os: string;
  readonly arch: string;
  readonly variant?: string | undefined;
}

export interface StageState {
  readonly fs: Filesystem;
  /** What the image will carry; texts may hold unknown pieces. */
  readonly env: ReadonlyMap<string, string>;
  /** What RUN sees besides: build arguments with a value. */
  readonly args: ReadonlyMap<string, string>;
  readonly workdir: string;
  readonly user: string;
  readonly userLine: number;
  readonly shell: readonly string[];
  readonly entrypoint: Process | undefined;
  readonly cmd: Process | undefined;
  readonly healthcheck: Process | undefined;
  readonly exposed: readonly { readonly port: string; readonly line: number }[];
  readonly platform: Platform;
  /** Of the image at the bottom; undefined when it isn't known. */
  readonly facts: ImageFacts | undefined;
  /** That image as messages name it. */
  readonly image: string;
  /** Line of the FROM that names it. */
  readonly line: number;
}

/** Everything a RUN sees, in the order of assignment. */
export function runEnvironment(state: StageState): Map<string, string> {
  return new Map([...state.env, ...state.args]);
}
