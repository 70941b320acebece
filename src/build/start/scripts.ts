/** What start scripts, wrappers and the text of a shell form hand over to. */
import { parseScript, type shebang } from "../../shell/script.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { findProgram } from "./lookup.ts";
import { type Launch, MAX_DEPTH, next, type Verdict } from "./verdict.ts";

export interface ScriptFile {
  readonly text: string;
  readonly header: NonNullable<ReturnType<typeof shebang>>;
  readonly name: string;
  readonly contextPath: string | undefined;
}

export function script(launch: Launch, file: ScriptFile, args: readonly string[]): Verdict {
  const { state, line } = launch;
  const { text, header, name, contextPath } = file;
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
  return scriptEnd(launch, text, args) ?? { is: "starts", program: undefined, path: name };
}

/** What a start script hands over to with `exec`, when that can be read off. */
function scriptEnd(launch: Launch, text: string, args: readonly string[]): Verdict | undefined {
  if (launch.depth > MAX_DEPTH) return undefined;
  const last = text.trim().split("\n").at(-1)?.trim() ?? "";
  if (/^exec\s+"?\$@"?$/.test(last) && args.length > 0) return launch.exec(next(launch), args[0] ?? "", args.slice(1));
  const direct = /^exec\s+([\w./-]+)(\s|$)/.exec(last);
  if (direct?.[1]) return launch.exec(next(launch), direct[1], []);
  return undefined;
}

const WRAPPERS: Readonly<Record<string, number>> = { tini: 0, "dumb-init": 0, gosu: 1, "su-exec": 1, env: 0, nice: 0 };

/** tini, dumb-init, gosu and their like start the next words. */
export function wrapper(launch: Launch, program: string, args: readonly string[]): Verdict | undefined {
  const skip = WRAPPERS[program];
  if (skip === undefined || launch.depth > MAX_DEPTH) return undefined;
  const words = args.filter((word) => word !== "--" && !word.startsWith("-") && !word.includes("=")).slice(skip);
  return words.length === 0 ? undefined : launch.exec(next(launch), words[0] ?? "", words.slice(1));
}

/** A shell-form CMD of one simple command is followed to that command. */
export function shellCommand(launch: Launch, text: string): Verdict {
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
  return launch.exec(next(launch), name, words.slice(words[0] === "exec" ? 2 : 1));
}
