/** make: the goals' rules from the Makefile in the image, their recipes line by line in a shell. */
import { expandMake } from "../../shell/make-expand.ts";
import { type Makefile, readMakefile, type Rule } from "../../shell/makefile.ts";
import { stemOf } from "../../shell/make-functions.ts";
import { parseScript } from "../../shell/script.ts";
import { resolvePath } from "../../text/path.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { textOf } from "../fs/node.ts";
import { type Call, unknownCommand } from "../shell/command.ts";
import { fork, type Machine } from "../shell/machine.ts";
import { isBourne, type RecipeShell, recipeShell, shellProgram } from "./make-shell.ts";
import { OK, type Outcome, UNKNOWN_OUTCOME } from "../shell/outcome.ts";
import { Runner } from "../shell/run.ts";

const NAMES = ["GNUmakefile", "makefile", "Makefile"];
const MAX_DEPTH = 8;

interface Making {
  readonly call: Call;
  readonly makefile: Makefile;
  readonly name: string;
  readonly done: Map<string, Outcome>;
  readonly stack: Set<string>;
}

export function makeModel(call: Call): Outcome {
  const { machine, args } = call;
  const goals: string[] = [];
  const given = new Map<string, string>();
  let file: string | undefined;
  let dir = machine.cwd;
  const words = [...args];
  while (words.length > 0) {
    const word = words.shift() ?? "";
    if (word.startsWith("-j") && !isKnown(word)) continue;
    if (!isKnown(word) && !/^\w+=/.test(word)) return unknownCommand(machine, "`make` with words that aren't known");
    if (word === "-C" || word === "--directory") dir = resolvePath(dir, words.shift() ?? ".");
    else if (word === "-f" || word === "--file") file = words.shift();
    else if (/^-[jlok]$/.test(word) && (/^\d+$/.test(words[0] ?? "") || !isKnown(words[0] ?? ""))) words.shift();
    else if (word.startsWith("-")) continue;
    else if (/^[A-Za-z_]\w*(:|\?)?=/.test(word))
      given.set(word.slice(0, word.search(/[:?]?=/)), word.slice(word.indexOf("=") + 1));
    else goals.push(word);
  }
  if (args.includes("-n") || machine.depth >= MAX_DEPTH) return UNKNOWN_OUTCOME;
  if (!isKnown(dir)) return unknownCommand(machine, "`make` in a directory that isn't known");
  return makeIn(call, dir, file, goals, given);
}

function makeIn(
  call: Call,
  dir: string,
  file: string | undefined,
  goals: readonly string[],
  given: ReadonlyMap<string, string>,
): Outcome {
  const { machine, run } = call;
  const candidates = file === undefined ? NAMES : [file];
  const found = candidates.map((candidate) => ({
    candidate,
    answer: machine.fs.stat(resolvePath(dir, candidate)),
  }));
  // one that is there counts before others of which it isn't known
  const chosen =
    found.find(({ answer }) => answer.is === "yes" && answer.value.kind === "file") ??
    found.find(({ answer }) => answer.is === "unknown");
  const node = chosen?.answer.is === "yes" && chosen.answer.value.kind === "file" ? chosen.answer.value : undefined;
  const text = node && textOf(node);
  const name = chosen?.candidate ?? "";
  if (chosen && text === undefined) return unknownCommand(machine, "the Makefile isn't known");
  if (text === undefined) {
    const [goal] = goals;
    const obstacle =
      goal === undefined || file !== undefined
        ? ({ kind: "make-no-makefile", dir } as const)
        : ({ kind: "make-target-missing", target: goal, makefile: undefined } as const);
    return { status: "fails", code: 2, met: run.met(obstacle, call.start, call.end) };
  }
  const environment = new Map<string, string>([
    ["MAKE", "make"],
    ["CURDIR", dir],
    ["MAKEFILE_LIST", name],
    ...call.env,
    ["SHELL", "/bin/sh"],
  ]);
  const read = (path: string): string | undefined => {
    const found = machine.fs.stat(resolvePath(dir, path));
    return found.is === "yes" && found.value.kind === "file" ? textOf(found.value) : undefined;
  };
  const makefile = readMakefile(text, given, read, environment);
  const [missing] = makefile.missing;
  if (missing && machine.fs.stat(resolvePath(dir, missing.path)).is === "no") {
    const obstacle = { kind: "make-target-missing", target: missing.path, makefile: name } as const;
    return { status: "fails", code: 2, met: run.met(obstacle, call.start, call.end) };
  }
  const saved = machine.cwd;
  machine.cwd = dir;
  const making: Making = { call: { ...call, assignments: given }, makefile, name, done: new Map(), stack: new Set() };
  let outcome: Outcome = OK;
  for (const goal of goals.length > 0 ? goals : [makefile.defaultGoal ?? ""]) {
    const made = makeTarget(making, goal, undefined);
    if (made.status !== "ok") outcome = made;
    if (made.status === "fails") break;
  }
  machine.cwd = saved;
  return outcome.status === "fails" ? { ...outcome, code: 2 } : { status: outcome.status };
}

function makeTarget(making: Making, target: string, parent: string | undefined): Outcome {
  const known = making.done.get(target);
  if (known) return known;
  if (making.stack.has(target)) return OK;
  making.stack.add(target);
  const outcome = buildTarget(making, target, parent);
  making.stack.delete(target);
  making.done.set(target, outcome);
  return outcome;
}

function buildTarget(making: Making, target: string, parent: string | undefined): Outcome {
  const { call, makefile } = making;
  const { machine } = call;
  if (!isKnown(target)) return unknownCommand(machine, "a make target whose name isn't known");
  const rules = makefile.rules.filter((rule) => rule.targets.includes(target));
  const exists = machine.fs.stat(resolvePath(machine.cwd, target));
  const pattern = rules.some(({ recipe }) => recipe.length > 0) ? undefined : patternFor(makefile, target);
  if (rules.length === 0) {
    if (makefile.phony.has(target)) return OK;
    if (pattern) return runRecipe(making, pattern, target);
    if (exists.is !== "no") return OK;
    if (makefile.rules.some((rule) => rule.targets.some((candidate) => !isKnown(candidate)))) return UNKNOWN_OUTCOME;
    const obstacle = { kind: "make-target-missing", target, makefile: parent ?? making.name } as const;
    return { status: "fails", code: 2, met: call.run.met(obstacle, call.start, call.end) };
  }
  let status: Outcome = OK;
  for (const prerequisite of rules.flatMap((rule) => rule.prerequisites)) {
    const made = makeTarget(making, prerequisite, target);
    if (made.status === "fails") return made;
    if (made.status === "unknown") status = made;
  }
  // explicit rules may bring prerequisites alone, and a pattern the recipe
  const recipe = rules.find((rule) => rule.recipe.length > 0) ?? (makefile.phony.has(target) ? undefined : pattern);
  if (!recipe) return status;
  // a file target without prerequisites that is there already is up to date
  const phony = makefile.phony.has(target);
  if (!phony && exists.is === "yes" && rules.every((rule) => rule.prerequisites.length === 0)) return status;
  const made = runRecipe(making, recipe, target);
  return made.status === "ok" ? status : made;
}

function patternFor(makefile: Makefile, target: string): Rule | undefined {
  return makefile.rules.find(
    (rule) =>
      rule.pattern &&
      rule.recipe.length > 0 &&
      rule.targets.some((candidate) => candidate.includes("%") && stemOf(candidate, target) !== undefined),
  );
}

function runRecipe(making: Making, rule: Rule, target: string): Outcome {
  const { call, makefile } = making;
  const variables = new Map(makefile.variables);
  const rules = [rule, ...makefile.rules.filter((each) => each !== rule && each.targets.includes(target))];
  const stems = rule.pattern ? rule.targets.map((candidate) => stemOf(candidate, target)) : [];
  const stem = rule.stem ?? stems.find((found) => found !== undefined);
  const stemmed = (word: string): string => (stem === undefined ? word : word.replace("%", () => stem));
  const automatic: Readonly<Record<string, string>> = {
    "@": target,
    "<": rule.prerequisites.map(stemmed)[0] ?? "",
    "^": [...new Set(rules.flatMap((each) => each.prerequisites).map(stemmed))].join(" "),
    "*": stem ?? HOLE,
    "?": HOLE,
  };
  for (const [name, value] of Object.entries(automatic)) variables.set(name, value);
  const env = new Map(call.env);
  for (const name of makefile.exported) env.set(name, expandMake(variables.get(name) ?? "", variables));
  for (const [name] of call.env)
    if (variables.has(name)) env.set(name, expandMake(variables.get(name) ?? "", variables));
  const lines = makefile.oneShell
    ? [inOneShell(expandMake(rule.recipe.join("\n"), variables), makefile)]
    : rule.recipe.flatMap((line) => recipeLines(expandMake(line, variables)));
  const shell = recipeShell(call.machine, makefile);
  if (shell.is === "unknown") return unknownCommand(call.machine, shell.reason.reason);
  let status: Outcome = OK;
  for (const line of lines) {
    const prefix = /^[@+-\s]*/.exec(line)?.[0] ?? "";
    const text = line.slice(prefix.length);
    if (text === "") continue;
    const outcome = shell.is === "no" ? shellMissing(making) : runLine(call.machine, text, env, shell.value);
    if (outcome.status === "fails" && !prefix.includes("-"))
      return outcome.met
        ? { ...outcome, met: { ...outcome.met, start: call.start, end: call.end, text: call.run.text } }
        : outcome;
    if (outcome.status === "fails" && outcome.met)
      call.machine.swallowed.push({ ...outcome.met, start: call.start, end: call.end, text: call.run.text });
    if (outcome.status === "unknown") status = outcome;
  }
  return status;
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

function runLine(machine: Machine, text: string, env: ReadonlyMap<string, string>, shell: RecipeShell): Outcome {
  const script = parseScript(text);
  if (script.error) return unknownCommand(machine, "a recipe that can't be read");
  const inner: Machine = {
    ...fork(machine),
    vars: new Map(env),
    exported: new Set(env.keys()),
    options: { errexit: shell.errexit, pipefail: shell.pipefail, nounset: false },
    depth: machine.depth + 1,
    shell: shell.name,
    guarded: false,
  };
  const outcome = new Runner(inner, text).script(script.tree);
  machine.fs = inner.fs;
  const { jump: _, ...rest } = outcome;
  return rest;
}
