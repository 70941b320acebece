import { COMMON_OPTIONS } from "../line/parse.ts";
import type { ArgumentSpec, CommandSpec, OptionSpec } from "../line/spec.ts";

export function fishCompletions(commands: readonly CommandSpec[]): string {
  const names = commands.map((command) => command.name);
  const other = names.filter((name) => name !== "check").join(" ");
  const lines = [
    "# fish completion for slipway",
    "complete -c slipway -f",
    ...commands.map(
      (command) => `complete -c slipway -n __fish_use_subcommand -a ${command.name} -d ${quote(command.summary)}`,
    ),
    "complete -c slipway -n __fish_use_subcommand -a '(__fish_complete_directories)'",
  ];
  for (const command of commands) {
    const when =
      command.name === "check"
        ? `not __fish_seen_subcommand_from ${other}`
        : `__fish_seen_subcommand_from ${command.name}`;
    for (const arg of command.args) {
      const words = generate(arg);
      if (words !== undefined && command.name !== "check")
        lines.push(`complete -c slipway -n '${when}' -a ${quote(words)}`);
    }
    if (command.name === "check")
      lines.push("complete -c slipway -n '__fish_seen_subcommand_from check' -a '(__fish_complete_directories)'");
    for (const option of [...command.options, ...COMMON_OPTIONS])
      lines.push(`complete -c slipway -n '${when}' ${optionWords(option)}`);
  }
  return `${lines.join("\n")}\n`;
}

function optionWords(option: OptionSpec): string {
  const short = option.short === undefined ? "" : `-s ${option.short} `;
  const words = generate(option);
  const value = option.value === undefined ? "" : words === undefined ? "-x " : `-x -a ${quote(words)} `;
  return `${short}-l ${option.name} ${value}-d ${quote(option.summary)}`;
}

function generate(spec: OptionSpec | ArgumentSpec): string | undefined {
  if (spec.choices) return spec.choices.join(" ");
  if (spec.complete === "directory") return "(__fish_complete_directories)";
  if (spec.complete === "file") return "(__fish_complete_path)";
  return spec.complete === "cause" ? "(slipway causes 2>/dev/null | awk '/^  /{print $1}')" : undefined;
}

function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
