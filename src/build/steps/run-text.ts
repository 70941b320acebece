/** The text that a RUN hands to its shell. */
import type { Run } from "../../docker/dockerfile/ast.ts";

/** What the shell reads; an instruction without a shell as one command of quoted words. */
export function runText(run: Run): string {
  if (run.command.form === "shell") return heredocText(run) ?? withHeredocs(run);
  return run.command.argv.map(({ text }) => `'${text.replaceAll("'", `'\\''`)}'`).join(" ");
}

/** The body when the whole instruction is one here-document: the shell gets it as its text. */
export function heredocText(run: Run): string | undefined {
  if (run.command.form !== "shell" || run.heredocs.length !== 1) return undefined;
  const [heredoc] = run.heredocs;
  if (!heredoc || !/^\d*<<-?\s*\S+$/.test(run.command.script.text.trim())) return undefined;
  return heredoc.chomp ? heredoc.body.replace(/^\t+/gm, "") : heredoc.body;
}

/** The text with the here-documents of its commands. */
export function withHeredocs(run: Run): string {
  if (run.command.form !== "shell") return "";
  let { text } = run.command.script;
  for (const heredoc of run.heredocs)
    text += `\n${heredoc.body}${heredoc.body === "" || heredoc.body.endsWith("\n") ? "" : "\n"}${heredoc.name}`;
  return text;
}
