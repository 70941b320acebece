/** From the words of the command line to a command's options, by its spec. */
import { type CommandSpec, Given, type OptionSpec, UsageError } from "./spec.ts";
import { nearest } from "./suggest.ts";
import { tellApart } from "./words.ts";

/** Every command has these. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [{ name: "help", short: "h", summary: "show this help" }];

/** Options of `docker build` that people type by habit and that change nothing about what `check` answers. */
const WITHOUT_EFFECT = new Set([
  "tag",
  "t",
  "no-cache",
  "pull",
  "push",
  "load",
  "progress",
  "quiet",
  "q",
  "rm",
  "cache-from",
  "cache-to",
  "output",
  "o",
  "label",
  "metadata-file",
  "iidfile",
  "builder",
  "provenance",
  "sbom",
]);

export function parseCommandLine(command: CommandSpec, words: readonly string[]): Given {
  const specs = [...command.options, ...COMMON_OPTIONS];
  const args: string[] = [];
  const values = new Map<string, string[]>();
  for (const word of tellApart(words, specs)) {
    if (word.kind === "argument") {
      args.push(word.value);
      continue;
    }
    const spec = specs.find((candidate) => candidate.name === word.name);
    if (!spec) throw unknownOption(command, specs, word.typed);
    const own = values.get(spec.name) ?? [];
    if (own.length > 0 && spec.value !== undefined && !spec.many)
      throw new UsageError(`\`--${spec.name}\` is given twice; give it once`);
    own.push(valueOf(spec, word.typed, word.value, word.inline));
    values.set(spec.name, own);
  }
  if (!values.has("help")) checkArguments(command, args);
  return new Given(args, values);
}

function valueOf(spec: OptionSpec, typed: string, value: string | undefined, inline: boolean): string {
  if (spec.value === undefined) {
    if (value !== undefined) throw new UsageError(`\`${typed}\` takes no value, but \`${value}\` was given`);
    return "";
  }
  const missing = value === undefined || (!inline && value.startsWith("-") && value !== "-");
  if (missing) throw new UsageError(`\`${typed}\` needs a value: ${typed} ${spec.value}`);
  if (spec.choices && !spec.choices.includes(value)) {
    const near = nearest(value, spec.choices);
    throw new UsageError(
      `\`${typed} ${value}\` is not known; ${near ? `did you mean \`${near}\`? ` : ""}there are ${list(spec.choices)}`,
    );
  }
  return value;
}

function unknownOption(command: CommandSpec, specs: readonly OptionSpec[], typed: string): UsageError {
  const name = typed.replace(/^-+/, "");
  if (command.name === "check" && WITHOUT_EFFECT.has(name)) {
    return new UsageError(`\`${typed}\` of docker build has no effect on whether the build works; leave it out`);
  }
  const near = nearest(
    name,
    specs.map((spec) => spec.name),
  );
  const hint = `slipway ${command.name} --help lists the options`;
  return new UsageError(`there is no option \`${typed}\`${near ? `; did you mean \`--${near}\`?` : ""}`, hint);
}

function checkArguments(command: CommandSpec, args: readonly string[]): void {
  const required = command.args.filter((arg) => !arg.optional);
  const absent = required[args.length];
  if (absent) {
    const known = absent.choices ? `: ${list(absent.choices)}` : "";
    throw new UsageError(`${absent.name} is missing${known}`, `slipway ${command.name} --help shows how it is used`);
  }
  const many = command.args.some((arg) => arg.many);
  const extra = args[command.args.length];
  if (!many && extra !== undefined)
    throw new UsageError(
      `\`${extra}\` is one argument too many`,
      `slipway ${command.name} --help shows how it is used`,
    );
  for (const [index, arg] of command.args.entries()) {
    const value = args[index];
    if (value === undefined || !arg.choices || arg.choices.includes(value)) continue;
    const near = nearest(value, arg.choices);
    throw new UsageError(
      `there is no ${arg.name.toLowerCase()} \`${value}\`; ${near ? `did you mean \`${near}\`? ` : ""}there are ${list(arg.choices)}`,
    );
  }
}

function list(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}
