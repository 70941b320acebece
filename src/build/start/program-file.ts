/** Starts one file: is it there, may the user run it, and can the kernel? */
import { shebang } from "../../shell/script.ts";
import { basename, dirname, resolvePath, upward } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import { type FileNode, textOf } from "../fs/node.ts";
import type { Obstacle } from "../obstacle.ts";
import type { StageState } from "../stage.ts";
import { lookupUser } from "../steps/users.ts";
import { findProgram, similar } from "./lookup.ts";
import { programObstacle } from "./program.ts";
import { script, wrapper } from "./scripts.ts";
import type { Launch, Verdict } from "./verdict.ts";

export function exec(launch: Launch, name: string, args: readonly string[]): Verdict {
  const { state, line } = launch;
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
  return runFile(launch, node, found.value, name, args);
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
  for (const dir of upward(dirname(path))) {
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

function runFile(launch: Launch, node: FileNode, path: string, name: string, args: readonly string[]): Verdict {
  const { state, line } = launch;
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
    return wrapper(launch, basename(path), args) ?? { is: "starts", program: undefined, path };
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
  return script(launch, { text, header, name, contextPath }, args);
}
