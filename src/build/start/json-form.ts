/**
 * CMD and ENTRYPOINT that look like the exec form and are no JSON: the builder takes them as text for the shell, which reads
 * `['/app']` as the name of a program `[/app]`.
 */
import { parseScript } from "../../shell/script.ts";
import { basename } from "../../text/path.ts";
import type { RunObstacle } from "../observe/obstacles.ts";
import type { Process } from "../stage.ts";

export type ShellProcess = Extract<Process, { form: "shell" }>;

const SHELLS = new Set(["sh", "bash", "ash", "dash"]);

/** Undefined when the shell may make something of the text; `shell` is the one that is missing. */
export function malformed(
  process: ShellProcess,
  instruction: "CMD" | "ENTRYPOINT",
  missing: boolean,
): Extract<RunObstacle, { kind: "json-malformed" }> | undefined {
  if (!process.looksLikeJson) return undefined;
  const [shell = ""] = process.shell;
  const common = { kind: "json-malformed", instruction, text: process.text, line: process.line, shell } as const;
  const unread = { ...common, command: undefined, shellMissing: false };
  if (missing) return { ...common, command: undefined, shellMissing: true };
  if (!SHELLS.has(basename(shell))) return undefined;
  const { tree, error } = parseScript(process.text);
  // no shell accepts a quote without its end
  if (error) return /^unterminated \w+ quote/.test(error.message) ? unread : undefined;
  const [first, second] = tree.commands;
  if (!first || second || first.command.type !== "Command" || first.command.redirects.length > 0) return undefined;
  const { name } = first.command;
  const literal = name?.parts?.every((part) => LITERAL.has(part.type)) ?? true;
  // a lone `[` is the command test, which may even succeed
  if (!name || !literal || !/^\[./.test(name.value) || name.value === "[[" || /[*?$`~]/.test(name.text))
    return undefined;
  return { ...common, command: name.value, shellMissing: false };
}

const LITERAL: ReadonlySet<string> = new Set(["Literal", "SingleQuoted", "DoubleQuoted", "Glob"]);
