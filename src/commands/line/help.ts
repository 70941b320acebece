/** Help pages, made from the table of commands. */
import { COMMON_OPTIONS } from "./parse.ts";
import type { ArgumentSpec, CommandSpec, OptionSpec } from "./spec.ts";

export function overview(commands: readonly CommandSpec[], version: string): string {
  const lines = [
    `slipway ${version}: Go container builds that work the first time, and say why when they don't`,
    "",
    "Usage: slipway [COMMAND] [ARGUMENTS]",
    "       slipway DIR              the same as slipway check DIR",
    "",
    "Commands:",
    ...columns(commands.map((command) => [usageWords(command), command.summary])),
    "",
    "Options:",
    ...columns([
      ["-h, --help", "show help, also of a command: slipway check --help"],
      ["-V, --version", "show the version"],
    ]),
    "",
    "Examples:",
    ...columns(commands.flatMap((command) => command.examples.slice(0, 1)).map(({ line, meaning }) => [line, meaning])),
    "",
    "Exit codes: 0 nothing wrong, 1 certain errors found, 2 the question could not be asked",
  ];
  return `${lines.join("\n")}\n`;
}

export function commandHelp(command: CommandSpec): string {
  const lines = [
    command.summary,
    "",
    `Usage: slipway ${usageWords(command)}${command.options.length > 0 ? " [OPTIONS]" : ""}`,
  ];
  if (command.description !== undefined) lines.push("", command.description);
  if (command.args.length > 0)
    lines.push("", "Arguments:", ...columns(command.args.map((arg) => [arg.name, describe(arg)])));
  lines.push(
    "",
    "Options:",
    ...columns([...command.options, ...COMMON_OPTIONS].map((option) => [optionWords(option), describe(option)])),
  );
  if (command.examples.length > 0)
    lines.push("", "Examples:", ...command.examples.flatMap(({ line, meaning }) => [`  ${line}`, `      ${meaning}`]));
  return `${lines.join("\n")}\n`;
}

/** `check [DIR…]`. */
export function usageWords(command: CommandSpec): string {
  const words = command.args.map((arg) => {
    const name = arg.many ? `${arg.name}…` : arg.name;
    return arg.optional ? `[${name}]` : name;
  });
  return [command.name, ...words].join(" ");
}

export function optionWords(option: OptionSpec): string {
  const short = option.short === undefined ? "    " : `-${option.short}, `;
  return `${short}--${option.name}${option.value === undefined ? "" : ` ${option.value}`}`;
}

export function describe(spec: OptionSpec | ArgumentSpec): string {
  const choices = spec.choices ? `: ${spec.choices.join(", ")}` : "";
  const many = spec.many && "value" in spec ? " (may be repeated)" : "";
  return `${spec.summary}${choices}${many}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
