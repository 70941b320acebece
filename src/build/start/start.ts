/**
 * Starts the finished image on paper: what ENTRYPOINT and CMD say, where the program stands, whether the kernel, the loader
 * and the user can run it. @see https://docs.docker.com/reference/dockerfile/#entrypoint
 */
import { parseScript, shebang } from "../../shell/script.ts";
import { basename, dirname, resolvePath } from "../../text/path.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import type { Doubt } from "../answer.ts";
import { MaybeLayer } from "../fs/layer.ts";
import { type FileNode, textOf } from "../fs/node.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Plan } from "../plan.ts";
import type { Program } from "../program.ts";
import { which } from "../shell/command.ts";
import type { Machine } from "../shell/machine.ts";
import type { Process, StageState } from "../stage.ts";
import { lookupUser } from "../steps/users.ts";
import type { Hit, Start } from "../trace.ts";
import { programObstacle } from "./program.ts";
import { assetWarnings } from "./assets.ts";

type Verdict =
  | { readonly is: "starts"; readonly program: Program | undefined; readonly path: string }
  | { readonly is: "fails"; readonly obstacle: Obstacle; readonly line: number }
  | { readonly is: "unknown"; readonly reason: Doubt };

export function simulateStart(plan: Plan, image: StageState): Start {
  if (plan.overridden)
    return open({ reason: "the compose service starts another command or user than the image", line: image.line });
  const state = mountedOver(image, plan.mounted);
  const process = state.entrypoint ?? state.cmd;
  if (!process) {
    if (state.facts === undefined && state.image !== "scratch")
      return open({ reason: "what the base image starts isn't known", line: state.line });
    return open({ reason: "the image has no ENTRYPOINT and no CMD: nothing is started by itself", line: state.line });
  }
  const user = lookupUser(state, state.user);
  if (user.is === "no") return failing({ kind: "user-missing", user: state.user }, state.userLine);
  if (!isKnown(state.workdir))
    return open({ reason: "the base image's working directory isn't known", line: state.line });
  const verdict = startProcess(state, process, process === state.entrypoint ? "ENTRYPOINT" : "CMD");
  if (verdict.is === "unknown") return open(verdict.reason);
  if (verdict.is === "fails" && verdict.obstacle.kind === "entrypoint-missing" && !putsAnything(plan))
    return open({ reason: "nothing is put into the image: it is there for others to build on", line: image.line });
  if (verdict.is === "fails") return failing(verdict.obstacle, verdict.line);
  const program = verdict.program;
  const warnings = program ? assetWarnings(plan, state, program) : [];
  const fatal = warnings.find((hit) => hit.obstacle.kind === "file-not-in-image" && hit.obstacle.fatal);
  return { outcome: fatal ? "unknown" : "starts", hit: undefined, warnings, unknowns: [] };
}

function putsAnything(plan: Plan): boolean {
  return plan.dockerfile.stages.some((stage) =>
    stage.instructions.some(({ keyword }) => keyword === "COPY" || keyword === "ADD" || keyword === "RUN"),
  );
}

/** What lies under a mount at start isn't what the image has there. */
function mountedOver(state: StageState, targets: readonly string[]): StageState {
  if (targets.length === 0) return state;
  const reason = { reason: "a volume is mounted over it", line: state.line };
  return { ...state, fs: state.fs.over(new MaybeLayer(targets, reason)).doubt(targets, reason, true) };
}

function open(reason: Doubt): Start {
  return { outcome: "unknown", hit: undefined, warnings: [], unknowns: [reason] };
}

function failing(obstacle: Obstacle, line: number): Start {
  const hit: Hit = { obstacle, line, span: undefined, stage: undefined };
  return { outcome: "fails", hit, warnings: [], unknowns: [] };
}

/** argv of the first process: a shell form runs in the shell that was set when it was written. */
function argvOf(process: Process): readonly string[] {
  return process.form === "exec" ? process.argv : [...process.shell, process.text];
}

function startProcess(state: StageState, process: Process, instruction: "CMD" | "ENTRYPOINT"): Verdict {
  const argv = argvOf(process);
  // arguments of an exec ENTRYPOINT come from CMD
  const rest =
    state.entrypoint && process === state.entrypoint && process.form === "exec" && state.cmd ? argvOf(state.cmd) : [];
  const [name = "", ...args] = [...argv, ...rest];
  if (name === "") return { is: "fails", obstacle: { kind: "no-command" }, line: process.line };
  const line = process.line === 0 ? state.line : process.line;
  if (process.form === "shell") {
    const shell = findProgram(state, name);
    if (shell.is === "no")
      return { is: "fails", obstacle: { kind: "start-shell-missing", shell: name, instruction }, line };
    if (shell.is === "unknown") return { is: "unknown", reason: shell.reason };
    return shellCommand(state, process.text, line);
  }
  return exec(state, name, args, line, 0);
}

/** Looks a program up as runc does: through PATH unless it has a slash. */
function findProgram(state: StageState, name: string): ReturnType<typeof which> {
  const machine = { fs: state.fs, cwd: state.workdir, line: state.line } as Machine;
  return which(machine, name, state.env.get("PATH"));
}

function exec(state: StageState, name: string, args: readonly string[], line: number, depth: number): Verdict {
  if (!isKnown(name)) return { is: "unknown", reason: { reason: "the program's name isn't known", line } };
  const found = findProgram(state, name);
  if (found.is === "unknown") return { is: "unknown", reason: found.reason };
  if (found.is === "no") {
    const looked = name.includes("/") ? resolvePath(state.workdir, name) : name;
    return {
      is: "fails",
      obstacle: { kind: "entrypoint-missing", path: name, looked, similar: similar(state, basename(name)) },
      line,
    };
  }
  const answer = state.fs.stat(found.value);
  if (answer.is !== "yes")
    return answer.is === "no"
      ? { is: "starts", program: undefined, path: found.value }
      : { is: "unknown", reason: answer.reason };
  const node = answer.value;
  if (node.kind === "dir") {
    const inside = state.fs.list(found.value).names.find((candidate) => candidate === basename(found.value));
    return {
      is: "fails",
      obstacle: { kind: "entrypoint-directory", path: name, inside: inside && `${found.value}/${inside}` },
      line,
    };
  }
  if (node.kind !== "file") return { is: "unknown", reason: { reason: "a link that can't be followed", line } };
  const denied = permission(state, node, found.value, name);
  if (denied) return { is: "fails", obstacle: denied, line };
  return runFile(state, node, found.value, name, args, line, depth);
}

function permission(state: StageState, node: FileNode, path: string, name: string): Obstacle | undefined {
  if (node.mode === undefined) return undefined;
  const user = lookupUser(state, state.user);
  const uid = user.is === "yes" ? user.user.uid : undefined;
  const contextPath = node.content.from === "context" ? node.content.path : undefined;
  const obstacle: Obstacle = {
    kind: "entrypoint-not-executable",
    path: name,
    mode: node.mode,
    contextPath,
    user: state.user,
  };
  if ((node.mode & 0o111) === 0) return obstacle;
  if (uid === undefined || uid === 0 || node.uid === undefined) return undefined;
  if (node.uid === uid ? (node.mode & 0o100) === 0 : (node.mode & 0o011) === 0) return obstacle;
  for (let dir = dirname(path); dir !== "/"; dir = dirname(dir)) {
    const found = state.fs.stat(dir);
    if (
      found.is !== "yes" ||
      found.value.kind !== "dir" ||
      found.value.mode === undefined ||
      found.value.uid === undefined
    )
      return undefined;
    const { mode, uid: owner } = found.value;
    if (owner === uid ? (mode & 0o100) === 0 : (mode & 0o011) === 0) return obstacle;
  }
  return undefined;
}

function runFile(
  state: StageState,
  node: FileNode,
  path: string,
  name: string,
  args: readonly string[],
  line: number,
  depth: number,
): Verdict {
  const { content } = node;
  if (content.from === "program") {
    const obstacle = programObstacle(state, content.program, name);
    if (obstacle === "unknown")
      return {
        is: "unknown",
        reason: { reason: `whether \`${name}\` needs a C library isn't known`, line: content.program.line },
      };
    return obstacle ? { is: "fails", obstacle, line } : { is: "starts", program: content.program, path };
  }
  if (content.from === "image")
    return wrapper(state, basename(path), args, line, depth) ?? { is: "starts", program: undefined, path };
  if (content.from === "unknown") return { is: "unknown", reason: content.reason };
  const text = textOf(node);
  if (text === undefined) return { is: "unknown", reason: { reason: `\`${name}\` can't be read`, line } };
  const contextPath = content.from === "context" ? content.path : undefined;
  const header = shebang(text);
  if (!header) {
    if (text.includes("\0") || text.charCodeAt(0) === 0x7f)
      return { is: "unknown", reason: { reason: `\`${name}\` is a program of the repository`, line } };
    if (text.startsWith("version https://git-lfs"))
      return {
        is: "fails",
        obstacle: { kind: "not-a-program", path: name, why: "lfs-pointer", program: undefined, contextPath },
        line,
      };
    return {
      is: "fails",
      obstacle: { kind: "not-a-program", path: name, why: "no-shebang", program: undefined, contextPath },
      line,
    };
  }
  return script(state, text, header, name, contextPath, args, line, depth);
}

function script(
  state: StageState,
  text: string,
  header: NonNullable<ReturnType<typeof shebang>>,
  name: string,
  contextPath: string | undefined,
  args: readonly string[],
  line: number,
  depth: number,
): Verdict {
  const [interpreter = "", ...rest] = header.argv;
  const program = interpreter.endsWith("/env") ? (rest.find((word) => !word.startsWith("-")) ?? "") : interpreter;
  const missing = (what: string, crlf: boolean): Verdict => ({
    is: "fails",
    obstacle: { kind: "script-interpreter-missing", path: name, interpreter: what, crlf, contextPath },
    line,
  });
  if (header.crlf) return missing(program, true);
  for (const wanted of new Set([interpreter, program])) {
    const found = findProgram(state, wanted);
    if (found.is === "no") return missing(wanted, false);
    if (found.is === "unknown") return { is: "unknown", reason: found.reason };
  }
  if (!/(^|\/)(sh|bash|ash|dash)$/.test(program)) return { is: "starts", program: undefined, path: name };
  return scriptEnd(state, text, args, line, depth) ?? { is: "starts", program: undefined, path: name };
}

/** What a start script hands over to with `exec`, when that can be read off. */
function scriptEnd(
  state: StageState,
  text: string,
  args: readonly string[],
  line: number,
  depth: number,
): Verdict | undefined {
  if (depth > 4) return undefined;
  const last = text.trim().split("\n").at(-1)?.trim() ?? "";
  if (/^exec\s+"?\$@"?$/.test(last) && args.length > 0) return handOver(state, args, line, depth);
  const direct = /^exec\s+([\w./-]+)(\s|$)/.exec(last);
  if (direct?.[1]) return handOver(state, [direct[1]], line, depth);
  return undefined;
}

function handOver(state: StageState, argv: readonly string[], line: number, depth: number): Verdict {
  const [name = "", ...rest] = argv;
  const verdict = exec(state, name, rest, line, depth + 1);
  return verdict;
}

const WRAPPERS: Readonly<Record<string, number>> = { tini: 0, "dumb-init": 0, gosu: 1, "su-exec": 1, env: 0, nice: 0 };

/** tini, dumb-init, gosu and their like start the next words. */
function wrapper(
  state: StageState,
  program: string,
  args: readonly string[],
  line: number,
  depth: number,
): Verdict | undefined {
  const skip = WRAPPERS[program];
  if (skip === undefined || depth > 4) return undefined;
  const words = args.filter((word) => word !== "--" && !word.startsWith("-") && !word.includes("=")).slice(skip);
  return words.length === 0 ? undefined : exec(state, words[0] ?? "", words.slice(1), line, depth + 1);
}

/** A shell-form CMD of one simple command is followed to that command. */
function shellCommand(state: StageState, text: string, line: number): Verdict {
  const { tree, error } = parseScript(text);
  const [first, second] = tree.commands;
  const started: Verdict = { is: "starts", program: undefined, path: "/bin/sh" };
  if (error || !first || second || first.command.type !== "Command" || !first.command.name) return started;
  const words = [first.command.name, ...first.command.args.flatMap((word) => (word.type === "Word" ? [word] : []))].map(
    (word) => (word.parts?.some((part) => part.type !== "Literal" && part.type !== "SingleQuoted") ? HOLE : word.value),
  );
  const name = words[0] === "exec" ? words[1] : words[0];
  if (name === undefined || !isKnown(name) || /[$*?`]/.test(name)) return started;
  if (/^(:|true|echo|cd|exit|sleep|test|\[|export|set|trap|exec|wait|eval|source|\.)$/.test(name)) return started;
  const verdict = exec(state, name, words.slice(words[0] === "exec" ? 2 : 1), line, 1);
  return verdict;
}

/** A program of the same name somewhere in the image. */
function similar(state: StageState, name: string): string | undefined {
  for (const dir of [
    "/",
    "/app",
    "/usr/local/bin",
    "/usr/bin",
    "/bin",
    "/go/bin",
    "/src",
    "/root",
    "/opt",
    "/build",
    "/workspace",
    state.workdir,
  ]) {
    for (const path of [`${dir}/${name}`, `${dir}/bin/${name}`, `${dir}/${name}/${name}`]) {
      const found = state.fs.find(path);
      if (found.is === "yes" && found.value.node.kind === "file") return found.value.path;
    }
  }
  return undefined;
}
