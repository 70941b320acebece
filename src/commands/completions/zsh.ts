import { COMMON_OPTIONS } from "../line/parse.ts";
import type { ArgumentSpec, CommandSpec, OptionSpec } from "../line/spec.ts";

export function zshCompletions(commands: readonly CommandSpec[]): string {
  const list = commands.map((command) => `    ${quote(`${command.name}:${command.summary}`)}`).join("\n");
  return `#compdef slipway
# zsh completion for slipway
_slipway_causes() {
  local -a slugs
  slugs=(\${(f)"$(slipway causes 2>/dev/null | awk '/^  /{print $1}')"})
  _describe cause slugs
}

_slipway() {
  local -a commands
  commands=(
${list}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    _directories
    return
  fi
  local command=check
  if [[ -n \${commands[(r)$words[2]:*]} ]]; then
    command=$words[2]
    shift words
    (( CURRENT-- ))
  fi
  case $command in
${commands.map(commandCase).join("\n")}
  esac
}

_slipway "$@"
`;
}

function commandCase(command: CommandSpec): string {
  const options = [...command.options, ...COMMON_OPTIONS].flatMap(optionSpecs);
  const args = command.args.map((arg, index) => quote(`${arg.many ? "*" : index + 1}:${arg.name}:${action(arg)}`));
  return `    ${command.name})\n      _arguments ${[...options, ...args].join(" \\\n        ")} ;;`;
}

function optionSpecs(option: OptionSpec): string[] {
  const star = option.many ? "*" : "";
  const help = `[${option.summary.replaceAll(/[[\]:]/g, " ")}]`;
  const value = option.value === undefined ? "" : `:${option.value.replaceAll(":", " ")}:${action(option)}`;
  const names = [`--${option.name}`, ...(option.short ? [`-${option.short}`] : [])];
  return names.map((name) => quote(`${star}${name}${help}${value}`));
}

function action(spec: OptionSpec | ArgumentSpec): string {
  if (spec.choices) return `(${spec.choices.join(" ")})`;
  if (spec.complete === "directory") return "_directories";
  if (spec.complete === "cause") return "_slipway_causes";
  return spec.complete === "file" ? "_files" : " ";
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
