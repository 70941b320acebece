/** docs/cli.md: the reference of the command line, made from the table of commands. */
import { describe, optionWords, usageWords } from "./help.ts";
import { COMMON_OPTIONS } from "./parse.ts";
import type { CommandSpec } from "./spec.ts";

export function reference(commands: readonly CommandSpec[]): string {
  const lines = [
    "# The command line",
    "",
    "Made by `npm run gen` from the table of commands in `src/commands/table.ts`.",
    "",
    "`slipway DIR` is the same as `slipway check DIR`, and `slipway` alone checks the current directory.",
    "",
    "| exit code | meaning |",
    "|---|---|",
    "| 0 | nothing wrong was found |",
    "| 1 | certain errors were found |",
    "| 2 | the question could not be asked: usage, unreadable input, nothing to judge, or a defect of Slipway |",
    "",
    "Colours are used on a terminal; `NO_COLOR` and `FORCE_COLOR` are honoured. `SLIPWAY_DEBUG=1` shows where an internal error happened.",
  ];
  for (const command of commands) lines.push("", ...section(command));
  return `${lines.join("\n")}\n`;
}

function section(command: CommandSpec): string[] {
  const lines = [`## slipway ${usageWords(command)}`, "", sentence(command.summary)];
  if (command.description !== undefined) lines.push("", command.description);
  if (command.args.length > 0)
    lines.push(
      "",
      "| argument | |",
      "|---|---|",
      ...command.args.map((arg) => `| \`${arg.name}\` | ${cell(describe(arg))} |`),
    );
  const options = [...command.options, ...COMMON_OPTIONS];
  lines.push(
    "",
    "| option | |",
    "|---|---|",
    ...options.map((option) => `| \`${optionWords(option).trim()}\` | ${cell(describe(option))} |`),
  );
  if (command.examples.length > 0)
    lines.push(
      "",
      "```console",
      ...command.examples.flatMap(({ line, meaning }) => [`# ${meaning}`, `$ ${line}`]),
      "```",
    );
  return lines;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
