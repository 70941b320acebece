/** Which command the words mean, and what is said when they mean none. */
import { resolve } from "node:path";
import { placeKind } from "../../host/places.ts";
import type { Terminal } from "../../host/terminal.ts";
import { commands } from "../table.ts";
import { VERSION } from "../version.ts";
import { parseCommandLine } from "./parse.ts";
import { type CommandSpec, type Outcome, UsageError } from "./spec.ts";
import { nearest } from "./suggest.ts";

/** Runs what the command line asks for; the caller turns the outcome into an exit code. */
export async function dispatch(words: readonly string[], terminal: Terminal): Promise<Outcome> {
  const [first = ""] = words;
  try {
    if (first === "--version" || first === "-V") return say(terminal, `${VERSION}\n`);
    if (first === "--help" || first === "-h" || first === "help") return await help(words.slice(1), terminal);
    const { command, rest } = commandOf(words, terminal.cwd);
    const given = parseCommandLine(command, rest);
    if (given.is("help")) return await help([command.name], terminal);
    const { run } = await command.load();
    return await run(given, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`slipway: ${error.message}\n${error.hint === undefined ? "" : `  ${error.hint}\n`}`);
    return "unanswered";
  }
}

function say(terminal: Terminal, text: string): Outcome {
  terminal.out(text);
  return "clean";
}

async function help(words: readonly string[], terminal: Terminal): Promise<Outcome> {
  const { commandHelp, overview } = await import("./help.ts");
  const [name] = words;
  if (name === undefined || name.startsWith("-")) return say(terminal, overview(commands, VERSION));
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw unknownCommand(name);
  return say(terminal, commandHelp(command));
}

/** The first word is a command, or else the directory that `check` is for. */
function commandOf(
  words: readonly string[],
  cwd: string,
): { readonly command: CommandSpec; readonly rest: readonly string[] } {
  const [first] = words;
  const named = commands.find((command) => command.name === first);
  if (named) return { command: named, rest: words.slice(1) };
  const check = commands.find((command) => command.name === "check");
  if (!check) throw new Error("the table of commands has no check");
  const isPath =
    first === undefined ||
    first.startsWith("-") ||
    /[/\\.]/.test(first) ||
    placeKind(resolve(cwd, first)) !== "missing";
  if (!isPath) throw unknownCommand(first);
  return { command: check, rest: words };
}

function unknownCommand(word: string): UsageError {
  const names = commands.map((command) => command.name);
  const near = nearest(word, names);
  return new UsageError(
    `\`${word}\` is neither a command nor a directory${near ? `; did you mean \`${near}\`?` : ""}`,
    `the commands are ${names.join(", ")}; slipway --help says more`,
  );
}
