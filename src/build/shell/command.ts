/** Finds what a command name stands for (function, builtin, program) and hands the call to its model. */
import { basename, resolvePath } from "../../text/path.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import type { Answer } from "../answer.ts";
import { NO, unknown, yes } from "../answer.ts";
import { textOf } from "../fs/node.ts";
import { shebang, parseScript } from "../../shell/script.ts";
import { assign } from "./assign.ts";
import { dialect, lacksWord, SPECIAL } from "./dialect.ts";
import { before, doubt, type Machine, type ShellStart, startShell } from "./machine.ts";
import { OK, type Outcome, UNKNOWN_OUTCOME } from "./outcome.ts";
import type { Runner } from "./run.ts";
import { whyUnknown } from "../fs/why-unknown.ts";

/** A command with its words expanded; `fields[0]` is its name. */
export interface Invocation {
  readonly fields: readonly string[];
  /** `A=b` in front of it. */
  readonly assignments: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

/** What a model gets: the machine to read and change, and the call. */
export interface Call extends Invocation {
  readonly run: Runner;
  readonly machine: Machine;
  readonly name: string;
  readonly args: readonly string[];
  /** Environment of the command. */
  readonly env: ReadonlyMap<string, string>;
  /** Path of the program when it was found as a file. */
  readonly path: string | undefined;
}

export type Model = (call: Call) => Outcome;

const MAX_DEPTH = 12;

export function callCommand(run: Runner, invocation: Invocation): Outcome {
  const { machine } = run;
  const name = invocation.fields[0] ?? "";
  if (!isKnown(name)) return unknownCommand(machine, "a command whose name isn't known");
  for (const [fixed, value] of invocation.assignments) if (machine.fixed.has(fixed)) assign(run, fixed, value);
  if (run.fatal !== undefined) return OK;
  const defined = machine.functions.get(name);
  if (defined) return callFunction(run, defined, invocation);
  if (machine.functions.has(name)) return unknownCommand(machine, `\`${name}\` may be a function of the script`);
  const env = environment(machine, invocation.assignments);
  const call: Call = { ...invocation, run, machine, name, args: invocation.fields.slice(1), env, path: undefined };
  if (lacksWord(machine, name)) return refuseWord(run, name, invocation.start, invocation.end);
  const builtin = machine.commands.builtin(name);
  if (builtin) return withAssignments(call, () => builtin(call));
  const found = which(machine, name, env.get("PATH"));
  if (found.is === "no") return missing(call);
  const path = found.is === "yes" ? found.value : undefined;
  const refused = path === undefined ? undefined : notExecutable(call, path);
  if (refused) return refused;
  return runProgram({ ...call, path });
}

/** Before a special builtin they stay; before `eval` and `.` they are seen, whatever the shell. */
function withAssignments(call: Call, body: () => Outcome): Outcome {
  const { machine, run, assignments } = call;
  if (assignments.size === 0 || !SPECIAL.has(call.name)) return body();
  const kind = dialect(machine);
  const values = new Map([...assignments.keys()].map((name) => [name, machine.vars.get(name)]));
  for (const [name, value] of assignments) assign(run, name, value);
  if (run.fatal !== undefined) return OK;
  const outcome = body();
  if (kind === "dash" || kind === "ash") return outcome;
  for (const [name, value] of values) {
    if (kind !== "bash") machine.vars.set(name, HOLE);
    else if (value === undefined) machine.vars.delete(name);
    else machine.vars.set(name, value);
  }
  return outcome;
}

/** A word of bash under another shell: `[[: not found`. */
export function refuseWord(run: Runner, word: string, start: number, end: number): Outcome {
  const obstacle = { kind: "option-unsupported", shell: dialect(run.machine) ?? "sh", option: word } as const;
  return { status: "fails", code: 127, out: "", met: run.met(obstacle, start, end) };
}

/** A step that stays open says which command it was. */
function runProgram(call: Call): Outcome {
  const { machine, name } = call;
  const told = machine.unknowns.length;
  const outcome = programOutcome(call);
  if (outcome.status === "unknown" && machine.unknowns.length === told)
    machine.unknowns.push(doubt(machine, `whether \`${name}\` succeeds isn't known`));
  return outcome;
}

function programOutcome(call: Call): Outcome {
  const { machine, path, name } = call;
  if (path !== undefined) {
    const node = machine.fs.stat(path);
    if (node.is === "yes" && node.value.kind === "file") {
      const { content } = node.value;
      if (content.from === "context" || content.from === "text") {
        const text = textOf(node.value);
        if (text !== undefined) return runScript(call, path, text);
      }
      if (content.from === "program") return ownProgram(call);
    }
  }
  // `./aws/install` that an archive brought is not the system's `install`
  const own = path === undefined && /^(?!\/).*\//.test(name) && !/(?:^|\/)\.?bin\//.test(name);
  const model = own ? undefined : machine.commands.program(name.slice(name.lastIndexOf("/") + 1));
  if (model) return model(call);
  return unknownCommand(machine, `\`${name}\` is not known here`);
}

/** What a program of the build does isn't known, unless it only says what it is. It may write; it is taken to leave what is there. */
function ownProgram({ machine, name, args }: Call): Outcome {
  if (args.length === 1 && /^-{0,2}(version|help|[vVh])$/.test(args[0] ?? "")) return { status: "unknown" };
  const why = doubt(machine, `\`${name}\` is built here and not run`);
  machine.unknowns.push(why);
  machine.fs = machine.fs.doubt(["/"], why, false);
  return UNKNOWN_OUTCOME;
}

/** Runs a script file with the interpreter of its `#!` line; without one the shell runs it itself. */
function runScript(call: Call, path: string, text: string): Outcome {
  const { machine, run } = call;
  const line = shebang(text);
  if (line) {
    const [interpreter = "", ...rest] = line.argv;
    const program = interpreter.endsWith("/env") ? (rest.find((word) => !word.startsWith("-")) ?? "") : interpreter;
    const there = line.crlf ? NO : interpreterThere(machine, interpreter, program);
    if (there.is === "no") {
      const obstacle = { kind: "interpreter-missing", path: call.name, interpreter: program, crlf: line.crlf } as const;
      return { status: "fails", code: 127, out: "", met: run.met(obstacle, call.start, call.end) };
    }
    if (!/(^|\/)(sh|bash|ash|dash)$/.test(program))
      return unknownCommand(machine, `\`${path}\` is a script for ${program}`);
  } else if (text.startsWith("\u007fELF") || text.includes("\0")) {
    return unknownCommand(machine, `\`${path}\` is a program of the repository`);
  }
  const flags =
    line?.argv
      .slice(1)
      .filter((word) => word.startsWith("-"))
      .join("") ?? "";
  const shell = line ? basename(line.argv.find((word) => !/(^|\/)env$|^-/.test(word)) ?? "sh") : call.machine.shell;
  return shellText(call, text, [path, ...call.args], { errexit: flags.includes("e"), pipefail: false, shell });
}

/** `sh script`, `bash -c text`: a shell of its own with the environment only. */
export function shellText(call: Call, text: string, positional: readonly string[], start: ShellStart): Outcome {
  const { machine } = call;
  if (machine.depth >= MAX_DEPTH) return UNKNOWN_OUTCOME;
  const inner: Machine = { ...startShell(machine, call.env, start), positional };
  const script = parseScript(text);
  if (script.error) return unknownCommand(machine, "a script that can't be read");
  const outcome = call.run.on(inner, text).script(script.tree);
  machine.fs = inner.fs;
  const { jump: _, ...rest } = outcome;
  return rest;
}

function interpreterThere(machine: Machine, interpreter: string, program: string): Answer<string> {
  const direct = machine.fs.find(interpreter);
  if (direct.is !== "yes") return direct.is === "no" ? NO : direct;
  return program === interpreter ? yes(interpreter) : which(machine, program, machine.vars.get("PATH"));
}

function callFunction(
  run: Runner,
  defined: NonNullable<ReturnType<Machine["functions"]["get"]>>,
  invocation: Invocation,
): Outcome {
  const { machine } = run;
  if (machine.depth >= MAX_DEPTH) return UNKNOWN_OUTCOME;
  const { positional, depth, locals } = machine;
  machine.locals = new Map();
  for (const name of invocation.assignments.keys()) machine.locals.set(name, before(machine, name));
  for (const [name, value] of invocation.assignments) assign(run, name, value);
  if (run.fatal !== undefined) return OK;
  machine.positional = [positional[0] ?? "", ...invocation.fields.slice(1)];
  machine.depth = depth + 1;
  const inner = run.on(machine, defined.text);
  const outcome = inner.within("return", () => inner.node(defined.node));
  for (const [name, { value, fixed }] of machine.locals) {
    if (!fixed) machine.fixed.delete(name);
    if (value === undefined) machine.vars.delete(name);
    else machine.vars.set(name, value);
  }
  machine.locals = locals;
  machine.positional = positional;
  machine.depth = depth;
  if (outcome.jump !== "return") return outcome;
  const { jump: _, ...rest } = outcome;
  return rest;
}

function environment(machine: Machine, extra: ReadonlyMap<string, string>): Map<string, string> {
  const env = new Map<string, string>();
  for (const name of machine.exported) {
    const value = machine.vars.get(name);
    if (value !== undefined) env.set(name, value);
  }
  for (const [name, value] of extra) env.set(name, value);
  return env;
}

/** Looks a program up as the shell does; the answer's value is its path. */
export function which(machine: Machine, name: string, path: string | undefined): Answer<string> {
  if (name.includes("/")) {
    if (!isKnown(machine.cwd))
      return unknown(whyUnknown(machine.fs, doubt(machine, "the working directory isn't known")));
    const found = machine.fs.find(resolvePath(machine.cwd, name));
    if (found.is !== "yes") return found;
    return yes(found.value.path);
  }
  let open: Answer<string> | undefined;
  for (const dir of (path ?? "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin").split(":")) {
    if (!isKnown(dir)) {
      open ??= unknown(doubt(machine, "PATH isn't known"));
      continue;
    }
    const found = machine.fs.find(
      resolvePath(isKnown(machine.cwd) ? machine.cwd : "/", `${dir === "" ? "." : dir}/${name}`),
    );
    if (found.is === "yes" && found.value.node.kind === "file") return yes(found.value.path);
    if (found.is === "unknown") open ??= found;
  }
  return open ?? NO;
}

function notExecutable(call: Call, path: string): Outcome | undefined {
  const answer = call.machine.fs.stat(path);
  if (answer.is !== "yes") return undefined;
  const node = answer.value;
  const executable = node.kind === "file" && (node.mode === undefined || (node.mode & 0o111) !== 0);
  if (executable) return undefined;
  const contextPath = node.kind === "file" && node.content.from === "context" ? node.content.path : undefined;
  const obstacle = { kind: "not-executable", path: call.name, contextPath } as const;
  return { status: "fails", code: 126, out: "", met: call.run.met(obstacle, call.start, call.end) };
}

function missing(call: Call): Outcome {
  const { machine, run, name } = call;
  const script = run.machine.depth > 0 ? run.machine.positional[0] : undefined;
  const obstacle = name.includes("/")
    ? ({ kind: "file-missing", program: "sh", path: name } as const)
    : ({ kind: "tool-missing", tool: name, image: machine.image, script } as const);
  return { status: "fails", code: 127, out: "", met: run.met(obstacle, call.start, call.end) };
}

/** A program whose doings aren't known: it may write, change and remove anything, and may fail. */
export function unknownCommand(machine: Machine, reason: string): Outcome {
  const why = doubt(machine, reason);
  machine.unknowns.push(why);
  machine.fs = machine.fs.doubt(["/"], why, true);
  return UNKNOWN_OUTCOME;
}
