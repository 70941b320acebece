/** The first process: what ENTRYPOINT and CMD say together. @see https://docs.docker.com/reference/dockerfile/#entrypoint */
import type { Process, StageState } from "../stage.ts";
import { malformed } from "./json-form.ts";
import { findProgram } from "./lookup.ts";
import { exec } from "./program-file.ts";
import { shellCommand } from "./scripts.ts";
import type { Launch, Verdict } from "./verdict.ts";

/** argv of the first process: a shell form runs in the shell that was set when it was written. */
function argvOf(process: Process): readonly string[] {
  return process.form === "exec" ? process.argv : [...process.shell, process.text];
}

export function startProcess(state: StageState, process: Process, instruction: "CMD" | "ENTRYPOINT"): Verdict {
  const argv = argvOf(process);
  // arguments of an exec ENTRYPOINT come from CMD
  const rest =
    state.entrypoint && process === state.entrypoint && process.form === "exec" && state.cmd ? argvOf(state.cmd) : [];
  const [name = "", ...args] = [...argv, ...rest];
  if (name === "") return { is: "fails", obstacle: { kind: "no-command" }, line: process.line };
  const line = process.line === 0 ? state.line : process.line;
  const launch: Launch = { state, line, depth: 0, exec };
  if (process.form === "shell") {
    const shell = findProgram(state, name);
    const text = shell.is === "unknown" ? undefined : malformed(process, instruction, shell.is === "no");
    if (text) return { is: "fails", obstacle: text, line };
    if (shell.is === "no")
      return { is: "fails", obstacle: { kind: "start-shell-missing", shell: name, instruction }, line };
    if (shell.is === "unknown") return { is: "unknown", reason: shell.reason };
    if (process.looksLikeJson)
      return { is: "unknown", reason: { reason: `what the shell makes of \`${process.text}\` isn't known`, line } };
    return shellCommand(launch, process.text);
  }
  return exec(launch, name, args);
}
