/**
 * A shell that stays the first process: the kernel keeps SIGTERM from a first process that does not handle it, and the shell
 * passes no signal on. Of `sh -c text`, dash runs even the last command as a child; busybox and bash turn into it.
 */
import { parseScript, shebang } from "../../shell/script.ts";
import { basename } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import { NO } from "../answer.ts";
import { textOf } from "../fs/node.ts";
import type { Plan } from "../plan.ts";
import type { Program } from "../program.ts";
import type { Process, StageState } from "../stage.ts";
import { findProgram, goProgram } from "../start/lookup.ts";
import type { Hit } from "../trace.ts";
import { listensOf } from "./listens.ts";

interface Script {
  readonly text: string;
  /** In the repository; undefined for the text of an instruction. */
  readonly file: string | undefined;
  readonly shell: "dash" | "script";
}

/** A script with any of these thinks of signals itself. */
const AWARE = /\b(?:exec|trap|wait)\b/;

export function firstProcess(image: StageState, plan: Plan): readonly Hit[] {
  const process = image.entrypoint ?? image.cmd;
  if (plan.overridden || !process || process.line === 0 || !isKnown(image.workdir)) return [];
  const script = scriptOf(image, process);
  if (!script || AWARE.test(script.text)) return [];
  const found = lastProgram(image, script.text);
  if (!found) return [];
  const signals = found.program.sources.some((source) => source.imports.includes("os/signal"));
  if (!signals && !serves(found.program)) return [];
  const { name, at } = found;
  const obstacle = { kind: "shell-stays-first", name, at, signals, file: script.file, shell: script.shell } as const;
  return [{ obstacle, line: process.line, span: undefined, stage: undefined }];
}

function serves(program: Program): boolean {
  const { found, open } = listensOf(program);
  return open || found.length > 0;
}

function scriptOf(image: StageState, process: Process): Script | undefined {
  if (process.form === "shell") {
    const [shell = ""] = process.shell;
    return isDash(image, shell) ? { text: process.text, file: undefined, shell: "dash" } : undefined;
  }
  const [name = "", flag, text] = process.argv;
  if (flag === "-c" && text !== undefined && process.argv.length === 3)
    return isDash(image, name) ? { text, file: undefined, shell: "dash" } : undefined;
  const found = findProgram(image, name);
  const node = found.is === "yes" ? image.fs.stat(found.value) : NO;
  if (node.is !== "yes" || node.value.kind !== "file") return undefined;
  const { content } = node.value;
  const body = textOf(node.value);
  if (content.from !== "context" || body === undefined) return undefined;
  const header = shebang(body);
  const interpreter = header?.argv.findLast((word) => !word.startsWith("-")) ?? "";
  return /^(?:sh|bash|ash|dash)$/.test(basename(interpreter))
    ? { text: body, file: content.path, shell: "script" }
    : undefined;
}

function isDash(image: StageState, shell: string): boolean {
  if (basename(shell) === "dash") return true;
  if (basename(shell) !== "sh" || image.facts?.shellKind !== "dash") return false;
  const found = image.fs.find("/bin/sh");
  return found.is === "yes" && found.value.node.kind === "file" && found.value.node.content.from === "image";
}

/** The Go program that the last statement starts and waits for. */
function lastProgram(
  image: StageState,
  text: string,
): { readonly name: string; readonly at: number; readonly program: Program } | undefined {
  const { tree, error } = parseScript(text);
  const last = tree.commands.at(-1);
  if (error || !last || last.background || last.command.type !== "Command") return undefined;
  const { name } = last.command;
  if (!name || last.command.prefix.length > 0) return undefined;
  const program = goProgram(image, name.value);
  return program && { name: name.value, at: name.pos, program: program.program };
}
