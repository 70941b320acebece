/** Instructions that change the stage's settings: ENV, ARG, WORKDIR, USER, SHELL, ENTRYPOINT, CMD and the like. */
import type { Arg, Cmd, Healthcheck, Instruction, KeyValues } from "../../docker/dockerfile/ast.ts";
import { type Value } from "../../docker/expand/expand.ts";
import { resolvePath } from "../../text/path.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import type { Process, StageState } from "../stage.ts";
import { expandIn } from "./expand.ts";
import { lookupUser } from "./users.ts";

export interface Scope {
  readonly escape: string;
  readonly globals: ReadonlyMap<string, Value>;
  readonly buildArgs: ReadonlyMap<string, string>;
}

export function configure(state: StageState, instruction: Instruction, scope: Scope): StageState {
  const text = (word: string): string => expandIn(state, word, scope.escape).text;
  switch (instruction.keyword) {
    case "ENV":
      return setEnv(state, instruction, text);
    case "ARG":
      return setArgs(state, instruction, scope);
    case "WORKDIR": {
      const dir = text(instruction.value.text);
      const workdir =
        isKnown(dir) && isKnown(state.workdir) ? resolvePath(state.workdir === "" ? "/" : state.workdir, dir) : HOLE;
      const user = lookupUser(state, state.user);
      const uid = user.is === "yes" ? user.user.uid : undefined;
      return {
        ...state,
        workdir,
        fs: isKnown(workdir) ? state.fs.makeDir(workdir, { kind: "dir", mode: 0o755, uid }) : state.fs,
      };
    }
    case "USER":
      return { ...state, user: text(instruction.value.text), userLine: instruction.line };
    case "SHELL":
      return { ...state, shell: instruction.argv.map((word) => word.text) };
    case "EXPOSE":
      return {
        ...state,
        exposed: [
          ...state.exposed,
          ...instruction.values.map((word) => ({ port: text(word.text), line: instruction.line })),
        ],
      };
    case "ENTRYPOINT":
      // an ENTRYPOINT of one's own clears a CMD of the base image, or of the stage that this one is built on
      return {
        ...state,
        entrypoint: processOf(instruction, state),
        cmd: state.cmd && state.cmd.line > state.line ? state.cmd : undefined,
      };
    case "CMD":
      return { ...state, cmd: processOf(instruction, state) };
    case "HEALTHCHECK":
      return { ...state, healthcheck: instruction.command && processOf(instruction, state) };
    default:
      return state;
  }
}

function processOf(instruction: Cmd | Healthcheck, state: StageState): Process | undefined {
  const { command } = instruction;
  if (!command) return undefined;
  if (command.form === "exec")
    return { form: "exec", argv: command.argv.map((word) => word.text), line: instruction.line };
  return {
    form: "shell",
    text: command.script.text,
    script: command.script,
    shell: state.shell,
    looksLikeJson: instruction.keyword !== "HEALTHCHECK" && instruction.looksLikeJson,
    line: instruction.line,
  };
}

/** All values of one ENV see the environment before it. */
function setEnv(state: StageState, instruction: KeyValues, text: (word: string) => string): StageState {
  const env = new Map(state.env);
  const args = new Map(state.args);
  for (const { key, value } of instruction.pairs) {
    const name = text(key.text);
    env.delete(name);
    env.set(name, text(value.text));
    args.delete(name);
  }
  return { ...state, env, args };
}

/** A build argument wins over the default; without either, a global ARG of the name gives its value. */
function setArgs(state: StageState, instruction: Arg, scope: Scope): StageState {
  const args = new Map(state.args);
  const current = { ...state, args };
  for (const { name, value } of instruction.args) {
    const given = scope.buildArgs.get(name.text);
    const global = scope.globals.get(name.text);
    let text: string | undefined;
    if (given !== undefined) text = given;
    else if (value) text = expandIn(current, value.text, scope.escape).text;
    else if (global !== undefined) text = typeof global === "string" ? global : HOLE;
    if (text === undefined) continue;
    // ARG after ENV of the same name wins in RUN: the order counts, not the kind
    args.set(name.text, text);
  }
  return current;
}
