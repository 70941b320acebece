/** `slipway completions SHELL`. */
import type { Terminal } from "../../host/terminal.ts";
import type { Given, Outcome } from "../line/spec.ts";
import { commands } from "../table.ts";
import { bashCompletions } from "./bash.ts";
import { fishCompletions } from "./fish.ts";
import { zshCompletions } from "./zsh.ts";

const SCRIPTS = { bash: bashCompletions, zsh: zshCompletions, fish: fishCompletions } as const;

export function run(given: Given, terminal: Terminal): Outcome {
  const shell = given.args[0] as keyof typeof SCRIPTS;
  terminal.out(SCRIPTS[shell](commands));
  return "clean";
}
