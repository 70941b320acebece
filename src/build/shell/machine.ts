/** What a running script sees and changes: the file system, variables, the working directory, the user. */
import type { ImageFacts } from "../../docker/images/facts.ts";
import { HOLE } from "../../text/unknown.ts";
import type { Doubt } from "../answer.ts";
import type { Filesystem } from "../fs/filesystem.ts";
import type { Met } from "./outcome.ts";
import type { SyntaxNode } from "unbash";
import type { World } from "../world.ts";
import type { Model } from "./command.ts";

export interface User {
  /** As written in USER. */
  readonly name: string;
  /** Undefined when the name can't be looked up. */
  readonly uid: number | undefined;
  readonly home: string;
}

/** Models of commands by name: what the shell does itself, and programs. */
export interface Commands {
  builtin(name: string): Model | undefined;
  program(name: string): Model | undefined;
}

/** A variable before a function made it its own. */
export interface Before {
  readonly value: string | undefined;
  readonly fixed: boolean;
}

export function before(machine: Machine, name: string): Before {
  return { value: machine.vars.get(name), fixed: machine.fixed.has(name) };
}

export interface Machine {
  readonly world: World;
  readonly commands: Commands;
  fs: Filesystem;
  vars: Map<string, string>;
  exported: Set<string>;
  cwd: string;
  user: User;
  /** Facts of the base image; undefined when it isn't known. */
  readonly facts: ImageFacts | undefined;
  /** The base image as messages name it. */
  readonly image: string;
  readonly platform: { readonly os: string; readonly arch: string };
  options: { errexit: boolean; pipefail: boolean; nounset: boolean; noglob?: boolean | "perhaps" };
  /** Names that `readonly` keeps from being changed: surely, or perhaps. */
  fixed: Map<string, "yes" | "perhaps">;
  /** Undefined for one that may not be defined. */
  functions: Map<string, { node: SyntaxNode; text: string } | undefined>;
  /** What variables that a function made its own were before; undefined outside functions. */
  locals?: Map<string, Before> | undefined;
  /** `$0`, `$1` … of the script. */
  positional: readonly string[];
  /** Dockerfile line of the step. */
  readonly line: number;
  readonly network: "default" | "none" | "host";
  /** Failures that the shell went past. */
  swallowed: Met[];
  /** What a command did well, though it will go wrong elsewhere or later. */
  remarks: Met[];
  /** Commands about which nothing is known. */
  unknowns: Doubt[];
  /** Name of the shell that runs the script: `sh`, `bash`. */
  readonly shell: string;
  /** Within a condition: failures do not end the shell under `set -e`. */
  guarded: boolean;
  /** What commands read from standard input; undefined when it isn't known. */
  input: string | undefined;
  /** File that standard input was redirected from. */
  inputFile?: string | undefined;
  /** File that standard output goes to, when it was redirected to one. */
  output?: string | undefined;
  /** Scripts within scripts. */
  depth: number;
  /** Simple commands left before the simulation gives up on loops. */
  budget: { left: number };
  /** Cache and secret mounts: paths whose content lives only during this step. */
  readonly mounts: readonly { readonly target: string; readonly type: string; readonly uid: number | undefined }[];
}

export function fork(machine: Machine): Machine {
  return {
    ...machine,
    vars: new Map(machine.vars),
    exported: new Set(machine.exported),
    fixed: new Map(machine.fixed),
    functions: new Map(machine.functions),
    options: { ...machine.options },
  };
}

/** How a shell is started. */
export interface ShellStart {
  /** `sh`, `bash`. */
  readonly shell: string;
  readonly errexit: boolean;
  readonly pipefail: boolean;
}

/** The shell that a program starts: of the other one it has the environment only. */
export function startShell(
  machine: Machine,
  env: ReadonlyMap<string, string>,
  { shell, errexit, pipefail }: ShellStart,
): Machine {
  return {
    ...machine,
    vars: new Map(env),
    exported: new Set(env.keys()),
    fixed: new Map(),
    functions: new Map(),
    locals: undefined,
    options: { errexit, pipefail, nounset: false },
    shell,
    guarded: false,
    positional: [shell],
    depth: machine.depth + 1,
  };
}

/** Takes over the state of a branch that surely ran. */
export function adopt(machine: Machine, branch: Machine): void {
  machine.fs = branch.fs;
  machine.vars = branch.vars;
  machine.exported = branch.exported;
  machine.fixed = branch.fixed;
  machine.cwd = branch.cwd;
  machine.options = branch.options;
  machine.functions = branch.functions;
  machine.user = branch.user;
}

/** Takes over what two branches agree on; either of them may have run. */
export function adoptEither(machine: Machine, one: Machine, other: Machine, reason: string): void {
  machine.fs = one.fs.either(other.fs, { reason, line: machine.line });
  const vars = new Map<string, string>();
  for (const name of new Set([...one.vars.keys(), ...other.vars.keys()])) {
    const value = one.vars.get(name);
    vars.set(name, value !== undefined && value === other.vars.get(name) ? value : HOLE);
  }
  machine.vars = vars;
  machine.exported = new Set([...one.exported, ...other.exported]);
  machine.fixed = new Map(
    [...one.fixed.keys(), ...other.fixed.keys()].map((name) => [
      name,
      one.fixed.get(name) === "yes" && other.fixed.get(name) === "yes" ? "yes" : "perhaps",
    ]),
  );
  machine.cwd = one.cwd === other.cwd ? one.cwd : HOLE;
  machine.options =
    (one.options.noglob ?? false) === (other.options.noglob ?? false)
      ? one.options
      : { ...one.options, noglob: "perhaps" };
  machine.functions = new Map(
    [...one.functions.keys(), ...other.functions.keys()].map((name) => {
      const defined = one.functions.get(name);
      return [name, defined === other.functions.get(name) ? defined : undefined];
    }),
  );
}

export function doubt(machine: Machine, reason: string): Doubt {
  return { reason, line: machine.line };
}
