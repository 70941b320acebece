/** Conditions and loops of a shell script. A way that may or may not be taken leaves what both agree on. */
import type { Case, For, If, Statement, While } from "unbash";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { assign } from "./assign.ts";
import { matchPattern } from "./glob.ts";
import { adopt, adoptEither, fork } from "./machine.ts";
import { OK, type Outcome, UNKNOWN_OUTCOME } from "./outcome.ts";
import type { Runner } from "./run.ts";
import { expandFields, expandPattern, expandText } from "./words.ts";

/** A loop that goes round more often than this is followed for so long only. */
const MAX_LOOP = 64;

export function conditional(run: Runner, node: If): Outcome {
  return clause(
    run,
    [
      { clause: node.clause, body: node.then },
      ...node.elif.map((branch) => ({ clause: branch.clause, body: branch.then })),
    ],
    0,
    node.else,
    "",
  );
}

function clause(
  run: Runner,
  clauses: readonly { readonly clause: If["clause"]; readonly body: If["then"] }[],
  index: number,
  otherwise: If["else"],
  before: string | undefined,
): Outcome {
  const here = clauses[index];
  if (!here) return otherwise ? printedAfter(before, run.node(otherwise)) : printedAfter(before, OK);
  const test = run.condition(() => run.node(here.clause));
  const printed = before === undefined || test.out === undefined ? undefined : before + test.out;
  if (test.jump) return printedAfter(before, test);
  run.last = test;
  if (test.status === "ok") return printedAfter(printed, run.node(here.body));
  if (test.status === "fails") return clause(run, clauses, index + 1, otherwise, printed);
  return either(
    run,
    (branch) => branch.node(here.body),
    (branch) => clause(branch, clauses, index + 1, otherwise, undefined),
  );
}

function printedAfter(before: string | undefined, { out, ...rest }: Outcome): Outcome {
  return before === undefined || out === undefined ? rest : { ...rest, out: before + out };
}

/** Two ways of which one is taken. */
function either(run: Runner, one: (branch: Runner) => Outcome, other: (branch: Runner) => Outcome): Outcome {
  const { machine } = run;
  const first = run.fork();
  const firstOutcome = one(first);
  const second = run.fork();
  const secondOutcome = other(second);
  if (firstOutcome.status === "fails" && secondOutcome.status === "fails" && firstOutcome.jump === secondOutcome.jump) {
    adopt(machine, first.machine);
    const { code, out, ...rest } = firstOutcome;
    return {
      ...rest,
      ...(code !== undefined && code === secondOutcome.code && { code }),
      ...(out !== undefined && out === secondOutcome.out && { out }),
    };
  }
  if (firstOutcome.jump !== secondOutcome.jump) for (const way of [firstOutcome, secondOutcome]) run.mayLeave(way);
  // a way that surely ends the step is not the one on which the later steps run
  if (ends(firstOutcome)) adopt(machine, second.machine);
  else if (ends(secondOutcome)) adopt(machine, first.machine);
  else adoptEither(machine, first.machine, second.machine, "an `if` that can't be decided");
  return { status: firstOutcome.status === "ok" && secondOutcome.status === "ok" ? "ok" : "unknown" };
}

/** Something that runs or doesn't. */
export function mayRun(run: Runner, list: readonly Statement[], reason: string): Outcome {
  const branch = run.fork();
  const outcome = branch.statements(list);
  run.mayLeave(outcome);
  if (!ends(outcome)) adoptEither(run.machine, fork(run.machine), branch.machine, reason);
  return { status: outcome.status === "ok" ? "ok" : "unknown" };
}

function ends(outcome: Outcome): boolean {
  return outcome.status === "fails" && outcome.jump === "exit";
}

/** A round's outcome added to what was printed before; `break` and `continue` are done with. */
interface Rounds {
  last: Outcome;
  out: string | undefined;
}

/** True when the loop goes on. */
function goesOn(rounds: Rounds, outcome: Outcome): boolean {
  rounds.out = rounds.out === undefined || outcome.out === undefined ? undefined : rounds.out + outcome.out;
  const { jump, ...rest } = outcome;
  rounds.last = jump === "break" || jump === "continue" ? rest : outcome;
  return jump === undefined || jump === "continue";
}

function finish({ last, out }: Rounds): Outcome {
  const { out: _, ...rest } = last;
  return out === undefined ? rest : { ...rest, out };
}

export function forLoop(run: Runner, node: For): Outcome {
  const { machine } = run;
  const words = node.wordlist
    ? node.wordlist.flatMap((word) => (run.fatal === undefined ? expandFields(word, run) : []))
    : machine.positional.slice(1);
  if (run.fatal !== undefined) return OK;
  if (words.some((word) => !isKnown(word))) {
    assign(run, node.name.text, HOLE);
    return mayRun(run, node.body.commands, "a loop over words that aren't known");
  }
  const rounds: Rounds = { last: OK, out: "" };
  for (const word of words.slice(0, MAX_LOOP)) {
    assign(run, node.name.text, word);
    if (run.fatal !== undefined) return OK;
    if (!goesOn(rounds, run.node(node.body))) break;
  }
  return finish(rounds);
}

export function whileLoop(run: Runner, node: While): Outcome {
  const rounds: Rounds = { last: OK, out: "" };
  const wanted = node.kind === "while" ? "ok" : "fails";
  for (let left = MAX_LOOP; left > 0; left--) {
    const test = run.condition(() => run.node(node.clause));
    if (test.jump) return test;
    if (test.status === "unknown") break;
    rounds.out = rounds.out === undefined || test.out === undefined ? undefined : rounds.out + test.out;
    if (test.status !== wanted) return finish(rounds);
    if (!goesOn(rounds, run.node(node.body))) return finish(rounds);
  }
  const outcome = mayRun(run, node.body.commands, "a loop that runs an unknown number of times");
  return outcome.status === "fails" ? UNKNOWN_OUTCOME : { status: "ok" };
}

export function caseOf(run: Runner, node: Case): Outcome {
  const word = expandText(node.word, run);
  const pick = (here: Runner, index: number): Outcome => {
    const item = node.items[index];
    if (!item) return OK;
    const patterns = item.pattern.map((pattern) => expandPattern(pattern, here));
    if (here.fatal !== undefined) return OK;
    if (isKnown(word) && patterns.every(isKnown)) {
      return patterns.some((pattern) => matchPattern(pattern, word)) ? here.node(item.body) : pick(here, index + 1);
    }
    if (patterns.includes("*")) return here.node(item.body);
    return either(
      here,
      (branch) => branch.node(item.body),
      (branch) => pick(branch, index + 1),
    );
  };
  return run.fatal === undefined ? pick(run, 0) : OK;
}
