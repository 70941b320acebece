/**
 * Runs a shell script on paper: lists, subshells, pipes and simple commands with the shell's own rules for exit statuses
 * (`&&`, `||`, `;`, `set -e`, `pipefail`), three-valued. Conditions and loops are in `branches.ts`.
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_08
 */
import type { AndOr, ParsedScript, Pipeline, Redirected, Statement, SyntaxNode } from "unbash";
import { HOLE } from "../../text/unknown.ts";
import { caseOf, conditional, forLoop, mayRun, whileLoop } from "./branches.ts";
import { refuseWord } from "./command.ts";
import { dialect, lacksWord } from "./dialect.ts";
import { adopt, adoptEither, doubt, fork, type Machine } from "./machine.ts";
import { joined, type Met, OK, opposite, type Outcome, type Status, UNKNOWN_OUTCOME, withOutput } from "./outcome.ts";
import { piped } from "./pipeline.ts";
import { applyRedirects } from "./redirect.ts";
import { simpleCommand } from "./simple-command.ts";
import { testExpression } from "./test-expression.ts";

export class Runner {
  readonly machine: Machine;
  /** Text that the positions of the nodes are offsets of. */
  readonly text: string;
  /** Of the last command: what `$?` is. */
  last: Outcome = OK;
  /** Of the last command substitution in the words that are being expanded. */
  substitution: Outcome | undefined = undefined as Outcome | undefined;
  /** Why the last command substitution failed. */
  lastMet: Met | undefined = undefined as Met | undefined;
  /** What in an expansion ends the shell: a variable without a value under `set -u`, a division by zero. */
  fatal: string | undefined = undefined as string | undefined;
  /** An expansion may have ended the shell. */
  doubtful = false;

  /** Ways that may have left the shell (`exit`) or the function (`return`) before, with the status they left it with. */
  left: { exit: Set<Status>; return: Set<Status> } = { exit: new Set(), return: new Set() };

  /** What is being run may fail, and things go on: who looks at what it did must not take it for done. */
  #survived = false;

  constructor(machine: Machine, text: string) {
    this.machine = machine;
    this.text = text;
  }

  /** A runner of another text, or of another machine. */
  on(machine: Machine, text: string): Runner {
    const other = new Runner(machine, text);
    other.left = this.left;
    other.#survived = this.#survived;
    return other;
  }

  script(script: ParsedScript): Outcome {
    return this.within("exit", () => this.statements(script.commands));
  }

  /** What surely happens at the end didn't happen when an earlier way may have left with another status. */
  within(kind: "exit" | "return", run: () => Outcome): Outcome {
    const before = this.left[kind];
    const own = new Set<Status>();
    this.left[kind] = own;
    const outcome = run();
    this.left[kind] = before;
    if ([...own].some((status) => status !== outcome.status)) return UNKNOWN_OUTCOME;
    // it fails either way, with a status that isn't known then
    const { code: _, out: _out, ...rest } = outcome;
    return own.has("fails") ? rest : outcome;
  }

  /** A way that may have been taken. */
  mayLeave({ jump, status }: Outcome): void {
    if (jump === "return" || jump === "exit") this.left[jump].add(status);
  }

  /** Text that `$(…)` becomes: what the commands print, without the newlines at its end. */
  capture(script: ParsedScript): string {
    const inner = new Runner({ ...fork(this.machine), guarded: false }, this.text);
    inner.last = this.last;
    inner.#survived = true;
    const outcome = inner.script(script);
    this.machine.fs = inner.machine.fs;
    if (dialect(this.machine) !== "dash") this.last = outcome;
    this.substitution = outcome;
    this.lastMet = outcome.status === "fails" ? outcome.met : undefined;
    return outcome.out === undefined ? HOLE : outcome.out.replace(/\n+$/, "");
  }

  statements(list: readonly Statement[]): Outcome {
    let last: Outcome = OK;
    let out: string | undefined = "";
    for (const [index, statement] of list.entries()) {
      const follows = index < list.length - 1;
      const run = (): Outcome => (statement.background ? this.background(statement) : this.node(statement.command));
      last = follows ? this.surviving(run) : run();
      out = out === undefined || last.out === undefined ? undefined : out + last.out;
      this.last = last;
      if (last.jump) break;
      const unseen = last.status === "fails" && follows && !this.machine.guarded;
      if (unseen && last.met) this.machine.swallowed.push(last.met);
    }
    return withOutput(last, out);
  }

  private background(statement: Statement): Outcome {
    this.subshell(() => this.node(statement.command));
    return { status: "ok" };
  }

  /** Runs a node; a failure that `set -e` does not forgive ends the shell. */
  node(node: SyntaxNode): Outcome {
    if (this.machine.budget.left-- <= 0) return UNKNOWN_OUTCOME;
    const outcome = this.run(node);
    if (this.fatal !== undefined) {
      this.fatal = undefined;
      const obstacle = { kind: "exit", program: "sh", status: 2 } as const;
      return {
        status: "fails",
        code: 2,
        out: outcome.out ?? "",
        jump: "exit",
        met: this.met(obstacle, node.pos, node.end),
      };
    }
    if (this.doubtful) {
      this.doubtful = false;
      this.machine.unknowns.push(doubt(this.machine, "an expansion may end the shell"));
      this.mayLeave({ status: "unknown", jump: "exit" });
      return UNKNOWN_OUTCOME;
    }
    const ends = this.machine.options.errexit && !this.machine.guarded && ENDS_SHELL.has(node.type) && !negates(node);
    if (ends && outcome.status === "unknown" && !outcome.jump) this.left.exit.add("fails");
    if (outcome.status !== "fails" || outcome.jump || !this.machine.options.errexit || this.machine.guarded)
      return outcome;
    return ENDS_SHELL.has(node.type) && !negates(node) ? { ...outcome, jump: "exit" } : outcome;
  }

  private run(node: SyntaxNode): Outcome {
    switch (node.type) {
      case "Command":
        return simpleCommand(this, node);
      case "AndOr":
        return this.andOr(node);
      case "Pipeline":
        return this.pipeline(node);
      case "If":
        return conditional(this, node);
      case "For":
        return forLoop(this, node);
      case "While":
        return whileLoop(this, node);
      case "Case":
        return caseOf(this, node);
      case "CompoundList":
        return this.statements(node.commands);
      case "BraceGroup":
        return this.statements(node.body.commands);
      case "Subshell":
        return this.subshell(() => this.statements(node.body.commands));
      case "Redirected":
        return this.redirected(node);
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
        return mayRun(this, [], "a construct of the shell that is not followed");
    }
  }

  /** What ends a shell ends it inside; only a redirection that can't be made does so here. */
  private redirected({ redirects, command }: Redirected): Outcome {
    let begun = false;
    const outcome = applyRedirects(this, redirects, () => {
      begun = true;
      return this.node(command);
    });
    const { options, guarded } = this.machine;
    return begun || !options.errexit || guarded ? outcome : { ...outcome, jump: "exit" };
  }

  fork(): Runner {
    const branch = new Runner(fork(this.machine), this.text);
    branch.last = this.last;
    branch.left = this.left;
    branch.#survived = this.#survived;
    return branch;
  }

  /** Runs what only asks: its failure does not end a shell under `set -e`. */
  guarded(run: () => Outcome): Outcome {
    const before = this.machine.guarded;
    this.machine.guarded = true;
    const outcome = run();
    this.machine.guarded = before;
    return outcome;
  }

  /** Runs a condition: it may fail, and decides only what comes next. */
  condition(run: () => Outcome): Outcome {
    return this.surviving(() => this.guarded(run));
  }

  /** Runs something after whose failure things go on. */
  surviving(run: () => Outcome): Outcome {
    const before = this.#survived;
    this.#survived = true;
    const outcome = run();
    this.#survived = before;
    return outcome;
  }

  /** Runs something whose variables and directory do not come back. */
  subshell(run: () => Outcome): Outcome {
    const { vars, cwd, options, exported, fixed, functions, positional } = this.machine;
    const saved = fork(this.machine);
    const outcome = this.within("exit", run);
    Object.assign(this.machine, { vars, cwd, options, exported, fixed, functions, positional });
    adopt(this.machine, { ...saved, fs: this.machine.fs });
    const { jump: _, ...rest } = outcome;
    return rest;
  }

  private andOr(node: AndOr): Outcome {
    const caught = (from: number, run: () => Outcome): Outcome =>
      node.operators.includes("||", from) ? this.surviving(run) : run();
    let result = caught(0, () => this.guarded(() => this.node(node.commands[0] ?? node)));
    for (const [index, operator] of node.operators.entries()) {
      const next = node.commands[index + 1];
      if (!next || result.jump) break;
      const final = index === node.operators.length - 1;
      const first = result;
      this.last = first;
      const step = (): Outcome => (operator === "&&" ? this.andThen(first, next) : this.orElse(first, next));
      result = caught(index + 1, () => (final ? step() : this.guarded(step)));
    }
    return result;
  }

  private andThen(first: Outcome, next: SyntaxNode): Outcome {
    if (first.status === "fails") return first;
    const undone = this.#survived && first.status === "unknown" ? fork(this.machine) : undefined;
    const second = this.node(next);
    // what stands behind a command that may have failed may not have run, and the script goes on
    if (undone) adoptEither(this.machine, undone, fork(this.machine), "a command that runs only if another succeeds");
    if (first.status === "unknown" && second.jump) {
      this.mayLeave(second);
      const { jump: _, ...stays } = second;
      return second.status === "fails" ? stays : UNKNOWN_OUTCOME;
    }
    // either the first fails or the second does: a sure failure of the second is a sure failure of both
    const status = first.status === "unknown" && second.status === "ok" ? "unknown" : second.status;
    const { jump, ...plain } = second;
    const { code: _, ...codeless } = second;
    const kept = first.status !== "unknown" ? second : second.status === "fails" ? codeless : plain;
    const out = first.status === "unknown" && second.out !== "" ? undefined : joined(first, second);
    return withOutput({ ...kept, ...(jump && first.status === "ok" && { jump }), status }, out);
  }

  private orElse(first: Outcome, next: SyntaxNode): Outcome {
    if (first.status === "ok") return first;
    if (first.status === "fails") {
      const second = this.node(next);
      if (first.met && second.status !== "fails") this.machine.swallowed.push(first.met);
      const met = second.status === "fails" && !second.met && first.met ? { met: first.met } : {};
      return withOutput({ ...second, ...met }, joined(first, second));
    }
    const branch = this.fork();
    const second = branch.node(next);
    this.mayLeave(second);
    if (!second.jump) adoptEither(this.machine, fork(this.machine), branch.machine, "a command that may have run");
    return { status: second.status === "ok" ? "ok" : "unknown" };
  }

  private pipeline(node: Pipeline): Outcome {
    const [only] = node.commands;
    const negated = node.prefixes.filter((prefix) => prefix.type === "Negation").length;
    const run = (): Outcome => (node.commands.length === 1 && only ? this.node(only) : piped(this, node));
    if (negated === 0) return run();
    const result = this.condition(run);
    return result.jump || negated % 2 === 0 ? result : opposite(result);
  }

  met(obstacle: Met["obstacle"], start: number, end: number): Met {
    return { obstacle, start, end, text: this.text };
  }
}

/** What ends a shell under `set -e` when it fails by itself; lists and branches only pass on what ended in them. */
const ENDS_SHELL = new Set(["Command", "Pipeline", "Subshell", "TestCommand", "ArithmeticCommand"]);

function negates(node: SyntaxNode): boolean {
  return node.type === "Pipeline" && node.prefixes.some((prefix) => prefix.type === "Negation");
}
