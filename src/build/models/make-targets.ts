/** Which rules make a target, and in which order. @see https://www.gnu.org/software/make/manual/html_node/Implicit-Rule-Search.html */
import { type Rule, targetName } from "../../shell/makefile.ts";
import { resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import { unknownCommand } from "../shell/command.ts";
import { OK, type Outcome, UNKNOWN_OUTCOME } from "../shell/outcome.ts";
import { type Implicit, implicitRule } from "./make-implicit.ts";
import { type Making, runRecipe } from "./make-recipe.ts";

interface Made {
  readonly outcome: Outcome;
  /** What is made of it is older than it. */
  readonly newer: boolean;
}

interface Progress extends Making {
  readonly done: Map<string, Made>;
  readonly stack: Set<string>;
  /** A rule makes a file that was there before: a listing may name it. */
  readonly remakes: boolean;
}

export function makeGoals(making: Making, goals: readonly string[]): Outcome {
  const { call, makefile, keepsGoing } = making;
  const progress: Progress = { ...making, done: new Map(), stack: new Set(), remakes: remakesFiles(making) };
  const asked = goals.map(targetName);
  const wanted = asked.length > 0 ? asked : makefile.defaultGoal === undefined ? [] : [makefile.defaultGoal];
  if (wanted.length === 0) {
    const obstacle = { kind: "exit", program: "make", status: 2 } as const;
    return { status: "fails", code: 2, met: call.run.met(obstacle, call.start, call.end) };
  }
  return inTurn(wanted, keepsGoing, (goal) => makeTarget(progress, goal, undefined).outcome);
}

/** The first failure ends it, unless make keeps going; it fails all the same. */
function inTurn(names: readonly string[], keepsGoing: boolean, make: (name: string) => Outcome): Outcome {
  let outcome: Outcome = OK;
  for (const name of names) {
    const made = make(name);
    if (made.status === "fails" && !keepsGoing) return made;
    if (made.status === "fails" || (made.status === "unknown" && outcome.status === "ok")) outcome = made;
  }
  return outcome;
}

function makeTarget(progress: Progress, target: string, parent: string | undefined): Made {
  const { done, stack } = progress;
  const known = done.get(target);
  if (known) return known;
  // a circle is left out
  if (stack.has(target)) return { outcome: OK, newer: false };
  stack.add(target);
  const made = buildTarget(progress, target, parent);
  stack.delete(target);
  done.set(target, made);
  return made;
}

function buildTarget(progress: Progress, target: string, parent: string | undefined): Made {
  const { call, makefile, keepsGoing } = progress;
  const { machine } = call;
  if (!isKnown(target)) return open(unknownCommand(machine, "a make target whose name isn't known"));
  const rules = makefile.rules.filter((rule) => rule.targets.includes(target));
  const phony = makefile.phony.has(target);
  const exists = machine.fs.stat(resolvePath(machine.cwd, target)).is;
  const own = rules.findLast(({ recipe }) => recipe.length > 0);
  const implicit = own || phony ? undefined : implicitRule(progress, target);
  if (implicit === "unknown") return open(unknownCommand(machine, `which rule makes \`${target}\` isn't known`));
  if (rules.length === 0 && !implicit) {
    if (phony) return open(OK);
    if (exists === "yes") return { outcome: OK, newer: false };
    return open(exists === "no" ? noRule(progress, target, parent) : UNKNOWN_OUTCOME);
  }
  const more = [...rules, ...(implicit ? [implicit.rule] : [])].some((rule) => rule.open === true);
  if (more && progress.remakes)
    return open(unknownCommand(machine, `which of its rules \`${target}\` needs isn't known`));
  const wanted = prerequisitesOf(progress, rules, own, implicit);
  let newer = false;
  const before = inTurn(wanted.inOrder, keepsGoing, (name) => {
    const made = makeTarget(progress, name, target);
    if (wanted.normal.includes(name)) newer ||= made.newer;
    return made.outcome;
  });
  if (before.status === "fails") return open(before);
  const recipe = own?.recipe ?? implicit?.rule.recipe;
  if (!recipe) return { outcome: before, newer: phony || exists !== "yes" || newer };
  // nothing that it is made of, or nothing that is newer for sure
  if (!phony && exists === "yes" && !newer && wanted.normal.length === 0) return { outcome: before, newer: false };
  const stem = own ? own.stem : implicit?.stem;
  const outcome = runRecipe(progress, { target, recipe, stem, prerequisites: wanted.normal, open: more });
  if (outcome.status === "ok") return open(before);
  // it was perhaps up to date
  return open(!phony && exists === "yes" && !newer && outcome.status === "fails" ? UNKNOWN_OUTCOME : outcome);
}

function remakesFiles({ call, makefile }: Making): boolean {
  const { fs, cwd } = call.machine;
  return makefile.rules.some(({ targets }) =>
    targets.some(
      (name) =>
        !isKnown(name) ||
        (!makefile.phony.has(name) && !name.includes("%") && fs.stat(resolvePath(cwd, name)).is === "yes"),
    ),
  );
}

function open(outcome: Outcome): Made {
  return { outcome, newer: true };
}

/** Without what is being made already: make leaves circles out. */
function prerequisitesOf(
  { stack }: Progress,
  rules: readonly Rule[],
  own: Rule | undefined,
  implicit: Implicit | undefined,
): { readonly normal: readonly string[]; readonly inOrder: readonly string[] } {
  const others = rules.filter((rule) => rule !== own);
  const all = [...(own ? [own] : []), ...(implicit ? [implicit] : []), ...others];
  const normal = [...new Set(all.flatMap((each) => each.prerequisites))].filter((name) => !stack.has(name));
  const inOrder = new Set(all.flatMap((each) => [...each.prerequisites, ...each.orderOnly]));
  return { normal, inOrder: [...inOrder].filter((name) => !stack.has(name)) };
}

function noRule({ call, makefile, name }: Progress, target: string, parent: string | undefined): Outcome {
  if (makefile.rules.some(({ targets }) => !targets.every(isKnown))) return UNKNOWN_OUTCOME;
  const obstacle = { kind: "make-target-missing", target, makefile: parent ?? name } as const;
  return { status: "fails", code: 2, met: call.run.met(obstacle, call.start, call.end) };
}
