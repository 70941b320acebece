/** A rule's recipe: line by line in the shell that the Makefile names. */
import { expandMake } from "../../shell/make-expand.ts";
import type { Makefile } from "../../shell/makefile.ts";
import { HOLE } from "../../text/unknown.ts";
import { type Call, shellText, unknownCommand } from "../shell/command.ts";
import { OK, type Outcome } from "../shell/outcome.ts";
import { isBourne, recipeShell, shellProgram } from "./make-shell.ts";

/** What `$*` leaves off where no pattern has a stem. @see https://www.gnu.org/software/make/manual/html_node/Automatic-Variables.html */
const SUFFIX =
  /\.(?:out|a|ln|o|c|cc|C|cpp|p|f|F|m|r|y|l|ym|yl|s|S|mod|sym|def|h|info|dvi|tex|texinfo|texi|txinfo|w|ch|web|sh|elc|el)$/;

export interface Making {
  readonly call: Call;
  readonly makefile: Makefile;
  /** Of the Makefile. */
  readonly name: string;
  readonly keepsGoing: boolean;
  readonly ignoresErrors: boolean;
  /** Variables of the command line. */
  readonly given: ReadonlyMap<string, string>;
}

/** What a recipe is run for. */
export interface Job {
  readonly target: string;
  readonly recipe: readonly string[];
  readonly stem: string | undefined;
  /** All of them, those of the rule that brings the recipe first. */
  readonly prerequisites: readonly string[];
  /** There are more of them, and which isn't known. */
  readonly open: boolean;
}

export function runRecipe(making: Making, { target, recipe, stem, prerequisites, open }: Job): Outcome {
  const { call, makefile } = making;
  const variables = new Map(makefile.variables);
  const automatic: Readonly<Record<string, string>> = {
    "@": target,
    "<": open ? HOLE : (prerequisites[0] ?? ""),
    "^": open ? HOLE : [...new Set(prerequisites)].join(" "),
    "+": open ? HOLE : prerequisites.join(" "),
    "*": stem ?? (SUFFIX.test(target) ? target.replace(SUFFIX, "") : ""),
    "?": HOLE,
    "|": HOLE,
  };
  for (const [name, value] of Object.entries(automatic)) variables.set(name, value);
  const env = new Map(call.env);
  for (const name of makefile.exported) {
    env.set(name, expandMake(`$(${name})`, variables));
  }
  if (making.given.size > 0) env.set("MAKEFLAGS", flagsOf(making.given));
  for (const [name] of call.env)
    if (variables.has(name)) env.set(name, expandMake(variables.get(name) ?? "", variables));
  const lines = makefile.oneShell
    ? [inOneShell(expandMake(recipe.join("\n"), variables), makefile)]
    : recipe.flatMap((line) => recipeLines(expandMake(line, variables)));
  const shell = recipeShell(call.machine, makefile);
  if (shell.is === "unknown") return unknownCommand(call.machine, shell.reason.reason);
  let status: Outcome = OK;
  for (const line of lines) {
    const prefix = /^[@+-\s]*/.exec(line)?.[0] ?? "";
    const text = line.slice(prefix.length);
    if (text === "") continue;
    if (text === HOLE) return unknownCommand(call.machine, "whether the Makefile has this rule isn't known");
    const forgiven = prefix.includes("-") || making.ignoresErrors;
    const run = (): Outcome =>
      shell.is === "no" ? shellMissing(making) : shellText({ ...call, env }, text, [shell.value.shell], shell.value);
    const outcome = forgiven ? call.run.surviving(run) : run();
    if (outcome.status === "fails" && !forgiven)
      return outcome.met
        ? { ...outcome, met: { ...outcome.met, start: call.start, end: call.end, text: call.run.text } }
        : outcome;
    if (outcome.status === "fails" && outcome.met)
      call.machine.swallowed.push({ ...outcome.met, start: call.start, end: call.end, text: call.run.text });
    if (outcome.status === "unknown") status = outcome;
  }
  return status;
}

/** How a make tells the command line's variables to those that it calls. */
function flagsOf(given: ReadonlyMap<string, string>): string {
  return ` -- ${[...given].map(([name, value]) => `${name}=${value.replaceAll(/([\\ ])/g, "\\$1")}`).join(" ")}`;
}

export function givenBy(flags: string): Map<string, string> {
  const [, words = ""] = /(?:^| )-- (.*)$/s.exec(flags) ?? [];
  const pairs = (words.match(/(?:\\.|[^\\ ])+/gs) ?? []).map((word) => word.replaceAll(/\\(.)/gs, "$1"));
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
}

/** A variable of several lines makes several lines of a recipe line; its `@` and `-` hold for all of them. */
function recipeLines(text: string): string[] {
  const prefix = /^[@+-\s]*/.exec(text)?.[0] ?? "";
  return text
    .slice(prefix.length)
    .split(/(?<!\\)\n/)
    .map((line) => prefix + line);
}

/**
 * With `.ONESHELL` a Bourne shell does not see the `@`, `-` and `+` of the inner lines, another interpreter does.
 * @see https://www.gnu.org/software/make/manual/html_node/One-Shell.html
 */
function inOneShell(text: string, makefile: Makefile): string {
  return isBourne(makefile) ? text.replace(/(?<!\\)\n[ \t@+-]*/g, "\n") : text;
}

function shellMissing({ call, makefile, name }: Making): Outcome {
  const { image } = call.machine;
  const obstacle = { kind: "make-shell-missing", shell: shellProgram(makefile), makefile: name, image } as const;
  return { status: "fails", code: 127, met: call.run.met(obstacle, call.start, call.end) };
}
