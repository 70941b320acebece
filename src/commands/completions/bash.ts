import { COMMON_OPTIONS } from "../line/parse.ts";
import type { ArgumentSpec, CommandSpec, OptionSpec } from "../line/spec.ts";

export function bashCompletions(commands: readonly CommandSpec[]): string {
  const names = commands.map((command) => command.name).join(" ");
  return `# bash completion for slipway
_slipway() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} cmd=check at=0 word
  local names="${names}"
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    at=$((at + 1))
    case " $names " in *" $word "*) [ "$at" = 1 ] && cmd=$word ;; esac
  done
  case "$cmd:$prev" in
${commands.flatMap((command) => command.options.filter((option) => option.value !== undefined).map((option) => valueCase(command, option))).join("\n")}
  esac
  case "$cmd" in
${commands.map(commandCase).join("\n")}
  esac
  if [ "$COMP_CWORD" = 1 ] && [[ $cur != -* ]]; then
    COMPREPLY+=($(compgen -W "$names" -- "$cur"))
  fi
}
complete -o filenames -F _slipway slipway
`;
}

function valueCase(command: CommandSpec, option: OptionSpec): string {
  const words = [`--${option.name}`, ...(option.short ? [`-${option.short}`] : [])];
  const patterns = words.map((word) => `${command.name}:${word}`).join("|");
  return `    ${patterns}) ${generate(option)}return ;;`;
}

function commandCase(command: CommandSpec): string {
  const options = [...command.options, ...COMMON_OPTIONS].map((option) => `--${option.name}`).join(" ");
  const args = command.args.map((arg) => generate(arg)).join("");
  return `    ${command.name}) if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "${options}" -- "$cur")); else ${args === "" ? ":; " : args}fi ;;`;
}

function generate(spec: OptionSpec | ArgumentSpec): string {
  if (spec.choices) return `COMPREPLY+=($(compgen -W "${spec.choices.join(" ")}" -- "$cur")); `;
  if (spec.complete === "directory") return `COMPREPLY+=($(compgen -d -- "$cur")); `;
  if (spec.complete === "file") return `COMPREPLY+=($(compgen -f -- "$cur")); `;
  if (spec.complete === "cause")
    return `COMPREPLY+=($(compgen -W "$(slipway causes 2>/dev/null | awk '/^  /{print $1}')" -- "$cur")); `;
  return "";
}
