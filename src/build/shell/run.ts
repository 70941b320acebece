/**
 * Runs a shell script on paper: lists, conditions, loops, subshells and pipes with the shell's own rules for exit statuses
 * (`&&`, `||`, `;`, `set -e`, `pipefail`), three-valued. A branch that may or may not run leaves what both ways agree on.
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_08
 */
import type { AndOr, Case, Command, For, If, ParsedScript, Pipeline, Statement, SyntaxNode, While } from "unbash";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { callCommand, refuseWord } from "./command.ts";
import { lacksWord } from "./dialect.ts";
import { matchPattern } from "./glob.ts";
import { adopt, adoptEither, fork, type Machine } from "./machine.ts";
import { type Met, OK, type Outcome, type Status, UNKNOWN_OUTCOME } from "./outcome.ts";
import { applyRedirects } from "./redirect.ts";
import { testExpression } from "./test-expression.ts";
import { expandFields, expandText } from "./words.ts";

/** A loop over more words than this is followed for this many only. */
const MAX_LOOP = 64;

export class Runner {
  readonly machine: Machine;
  /** Text that the positions of the nodes are offsets of. */
  readonly text: string;
  lastStatus: Status = "ok" as Status;
  /** Why the last command substitution failed. */
  lastMet = undefined as Met | undefined;

  constructor(machine: Machine, text: string) {
    this.machine = machine;
    this.text = text;
  }

  script(script: ParsedScript): Outcome {
    return this.statements(script.commands, false);
  }

  /** Text that `$(…)` becomes: what the commands print, without the newlines at its end. */
  capture(script: ParsedScript): string {
    const inner = new Runner(fork(this.machine), this.text);
    const outcome = inner.statements(script.commands, false);
    this.machine.fs = inner.machine.fs;
    this.lastStatus = outcome.status;
    this.lastMet = outcome.status === "fails" ? outcome.met : undefined;
    return outcome.out === undefined ? HOLE : outcome.out.replace(/\n+$/, "");
  }

  statements(list: readonly Statement[], condition: boolean): Outcome {
    let last: Outcome = OK;
    let out: string | undefined = "";
    for (const [index, statement] of list.entries()) {
      last = this.statement(statement, condition);
      out = out === undefined || last.out === undefined ? undefined : out + last.out;
      this.lastStatus = last.status;
      if (last.jump) return { ...last, ...(out !== undefined && { out }) };
      if (last.status !== "fails" || condition) continue;
      if (this.machine.options.errexit && !exempt(statement)) return { ...last, jump: "exit" };
      if (index < list.length - 1 && last.met) this.machine.swallowed.push(last.met);
    }
    const { out: _, ...rest } = last;
    return out === undefined ? rest : { ...rest, out };
  }

  statement(statement: Statement, condition: boolean): Outcome {
    const outcome = this.node(statement.command, condition);
    return statement.background ? OK : outcome;
  }

  node(node: SyntaxNode, condition = false): Outcome {
    if (this.machine.budget.left-- <= 0) return UNKNOWN_OUTCOME;
    switch (node.type) {
      case "Command":
        return this.command(node);
      case "AndOr":
        return this.andOr(node, condition);
      case "Pipeline":
        return this.pipeline(node);
      case "If":
        return this.conditional(node, condition);
      case "For":
        return this.forLoop(node);
      case "While":
        return this.whileLoop(node);
      case "Case":
        return this.caseOf(node, condition);
      case "CompoundList":
      case "BraceGroup":
        return this.statements(node.type === "BraceGroup" ? node.body.commands : node.commands, condition);
      case "Subshell":
        return this.subshell(() => this.fork().statements(node.body.commands, condition));
      case "Redirected":
        return applyRedirects(this, node.redirects, () => this.node(node.command, condition));
      case "Function":
        this.machine.functions.set(node.name.text, { node: node.body, text: this.text });
        return OK;
      case "TestCommand":
        return lacksWord(this.machine, "[[")
          ? refuseWord(this, "[[", node.pos, node.end)
          : testExpression(this, node.expression);
      case "ArithmeticCommand":
        return UNKNOWN_OUTCOME;
      default:
        return this.mayRun([], "a construct of the shell that is not followed");
    }
  }

  fork(): Runner {
    return new Runner(fork(this.machine), this.text);
  }

  /** Runs something whose variables and directory do not come back. */
  subshell(run: () => Outcome): Outcome {
    const { vars, cwd, options, exported, functions } = this.machine;
    const saved = fork(this.machine);
    const outcome = run();
    Object.assign(this.machine, { vars, cwd, options, exported, functions });
    adopt(this.machine, { ...saved, fs: this.machine.fs });
    const { jump: _, ...rest } = outcome;
    return rest;
  }

  private command(node: Command): Outcome {
    return applyRedirects(this, node.redirects, () => {
      this.lastMet = undefined as Met | undefined;
      const fields = node.name ? [node.name, ...node.args].flatMap((word) => this.fields(word)) : [];
      const assignments = node.prefix.filter((item) => item.type === "Assignment");
      const values = new Map<string, string>();
      let assigned = "ok" as Status;
      for (const item of assignments) {
        this.lastStatus = "ok" as Status;
        const value = item.value.type === "Word" ? expandText(item.value, this) : HOLE;
        assigned = this.lastStatus;
        values.set(item.name, item.append ? (this.machine.vars.get(item.name) ?? "") + value : value);
        if (fields.length === 0) this.machine.vars.set(item.name, values.get(item.name) ?? "");
      }
      if (fields.length === 0)
        return { status: assigned, out: "", ...(assigned === "fails" && this.lastMet && { met: this.lastMet }) };
      if (this.lastMet) this.machine.swallowed.push(this.lastMet);
      return callCommand(this, { fields, assignments: values, start: node.pos, end: node.end });
    });
  }

  private fields(word: Command["args"][number]): string[] {
    if (word.type === "Word") return expandFields(word, this);
    const value = word.value.type === "Word" ? expandText(word.value, this) : HOLE;
    return [`${word.name}${word.append ? "+" : ""}=${value}`];
  }

  private andOr(node: AndOr, condition: boolean): Outcome {
    let result = this.node(node.commands[0] ?? node, true);
    for (const [index, operator] of node.operators.entries()) {
      const next = node.commands[index + 1];
      if (!next || result.jump) break;
      const last = index === node.operators.length - 1;
      this.lastStatus = result.status;
      if (operator === "&&") result = this.then(result, next, condition || !last);
      else result = this.orElse(result, next, condition || !last);
    }
    return result;
  }

  private then(first: Outcome, next: SyntaxNode, condition: boolean): Outcome {
    if (first.status === "fails") return first;
    const second = this.node(next, condition);
    const out = first.out === undefined || second.out === undefined ? undefined : first.out + second.out;
    // either the first fails or the second does: a sure failure of the second is a sure failure of both
    const status = first.status === "unknown" && second.status === "ok" ? "unknown" : second.status;
    const { out: _, ...rest } = second;
    return { ...rest, status, ...(out !== undefined && { out }) };
  }

  private orElse(first: Outcome, next: SyntaxNode, condition: boolean): Outcome {
    if (first.status === "ok") return first;
    if (first.status === "fails") {
      const second = this.node(next, condition);
      if (first.met && second.status !== "fails") this.machine.swallowed.push(first.met);
      return second.status === "fails" && !second.met && first.met ? { ...second, met: first.met } : second;
    }
    const branch = this.fork();
    const second = branch.node(next, condition);
    if (!second.jump) adoptEither(this.machine, fork(this.machine), branch.machine, "a command that may have run");
    return { status: second.status === "ok" ? "ok" : "unknown" };
  }

  private pipeline(node: Pipeline): Outcome {
    const [only] = node.commands;
    const result = node.commands.length === 1 && only ? this.node(only, true) : this.piped(node);
    if (node.prefixes.filter((prefix) => prefix.type === "Negation").length % 2 === 0) return result;
    const { met: _, code: _code, ...rest } = result;
    return { ...rest, status: result.status === "ok" ? "fails" : result.status === "fails" ? "ok" : "unknown" };
  }

  private piped(node: Pipeline): Outcome {
    const { pipefail } = this.machine.options;
    const { input } = this.machine;
    const outcomes: Outcome[] = [];
    for (const command of node.commands) {
      const before = outcomes.at(-1);
      if (before) this.machine.input = before.out !== undefined && isKnown(before.out) ? before.out : undefined;
      const outcome = this.subshell(() => this.node(command));
      // a reader that fails because there was nothing to read: the one before it is to blame
      const starved =
        before?.status === "fails" && before.out === "" && before.met !== undefined && outcome.status === "fails";
      outcomes.push(starved && before.met ? { ...outcome, met: before.met } : outcome);
    }
    this.machine.input = input;
    const last = outcomes.at(-1) ?? OK;
    const failed = outcomes.findLast((outcome) => outcome.status === "fails");
    if (!pipefail) {
      for (const outcome of outcomes.slice(0, -1))
        if (outcome.met && outcome.status === "fails") this.machine.swallowed.push(outcome.met);
      return last;
    }
    if (failed) return { ...failed, ...(last.out !== undefined && { out: last.out }) };
    return outcomes.some((outcome) => outcome.status === "unknown") ? { ...last, status: "unknown" } : last;
  }

  private conditional(node: If, condition: boolean): Outcome {
    const clauses = [{ clause: node.clause, then: node.then }, ...node.elif];
    return this.clause(clauses, 0, node.else, condition);
  }

  private clause(
    clauses: readonly Pick<If, "clause" | "then">[],
    index: number,
    otherwise: If["else"],
    condition: boolean,
  ): Outcome {
    const here = clauses[index];
    if (!here) return otherwise ? this.node(otherwise, condition) : OK;
    const test = this.node(here.clause, true);
    if (test.jump) return test;
    if (test.status === "ok") return this.node(here.then, condition);
    if (test.status === "fails") return this.clause(clauses, index + 1, otherwise, condition);
    return this.either(
      (branch) => branch.node(here.then, condition),
      (branch) => branch.clause(clauses, index + 1, otherwise, condition),
    );
  }

  /** Two ways of which one is taken. */
  private either(one: (branch: Runner) => Outcome, other: (branch: Runner) => Outcome): Outcome {
    const first = this.fork();
    const firstOutcome = one(first);
    const second = this.fork();
    const secondOutcome = other(second);
    if (firstOutcome.status === "fails" && secondOutcome.status === "fails") {
      adopt(this.machine, first.machine);
      return firstOutcome;
    }
    // a way that surely ends the step is not the one on which the later steps run
    if (ends(firstOutcome)) adopt(this.machine, second.machine);
    else if (ends(secondOutcome)) adopt(this.machine, first.machine);
    else adoptEither(this.machine, first.machine, second.machine, "an `if` that can't be decided");
    return { status: firstOutcome.status === "ok" && secondOutcome.status === "ok" ? "ok" : "unknown" };
  }

  /** Something that runs or doesn't. */
  private mayRun(list: readonly Statement[], reason: string): Outcome {
    const branch = this.fork();
    const outcome = branch.statements(list, false);
    if (!ends(outcome)) adoptEither(this.machine, fork(this.machine), branch.machine, reason);
    return { status: outcome.status === "ok" ? "ok" : "unknown" };
  }

  private forLoop(node: For): Outcome {
    const words = node.wordlist
      ? node.wordlist.flatMap((word) => expandFields(word, this))
      : this.machine.positional.slice(1);
    if (words.some((word) => !isKnown(word))) {
      this.machine.vars.set(node.name.text, HOLE);
      return this.mayRun(node.body.commands, "a loop over words that aren't known");
    }
    let last: Outcome = OK;
    for (const word of words.slice(0, MAX_LOOP)) {
      this.machine.vars.set(node.name.text, word);
      last = this.node(node.body);
      if (last.jump === "continue") continue;
      if (last.jump === "break") return OK;
      if (last.jump) return last;
    }
    return last;
  }

  private whileLoop(node: While): Outcome {
    const test = this.fork().node(node.clause, true);
    if (test.status === (node.kind === "while" ? "fails" : "ok")) return OK;
    const outcome = this.mayRun(node.body.commands, "a loop that runs an unknown number of times");
    return outcome.status === "fails" ? UNKNOWN_OUTCOME : { status: "ok" };
  }

  private caseOf(node: Case, condition: boolean): Outcome {
    const word = expandText(node.word, this);
    const pick = (index: number): Outcome => {
      const item = node.items[index];
      if (!item) return OK;
      const patterns = item.pattern.map((pattern) => expandText(pattern, this));
      if (isKnown(word) && patterns.every(isKnown)) {
        return patterns.some((pattern) => matchPattern(pattern, word))
          ? this.node(item.body, condition)
          : pick(index + 1);
      }
      if (patterns.includes("*")) return this.node(item.body, condition);
      return this.either(
        (branch) => branch.node(item.body, condition),
        (branch) =>
          new Runner(branch.machine, this.text).caseOf({ ...node, items: node.items.slice(index + 1) }, condition),
      );
    };
    return pick(0);
  }

  met(obstacle: Met["obstacle"], start: number, end: number): Met {
    return { obstacle, start, end, text: this.text };
  }
}

function ends(outcome: Outcome): boolean {
  return outcome.status === "fails" && (outcome.jump === "exit" || outcome.jump === undefined);
}

/** `set -e` does not act on `a && b` when anything but the last command fails, nor on `! a`. */
function exempt(statement: Statement): boolean {
  const { command } = statement;
  if (command.type === "AndOr") return false;
  return command.type === "Pipeline" && command.prefixes.some((prefix) => prefix.type === "Negation");
}
