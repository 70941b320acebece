/**
 * Environment variables without which a program ends as soon as it starts, read off its sources: what `main`, and the
 * functions that it calls without a condition, look up and end over when it is empty.
 */
import { bare, type Func, functionsOf, type Statement, statementsOf } from "../../go/source/functions.ts";
import { Source } from "../../text/source.ts";
import type { Place } from "../obstacle.ts";
import type { Program, ProgramSource } from "../program.ts";
import { demandedFields } from "./demanded-fields.ts";

export interface Demand {
  readonly name: string;
  readonly place: Place;
}

/** One function with the file that it stands in. */
interface Unit {
  readonly func: Func;
  readonly path: string;
  readonly text: string;
  readonly code: string;
  readonly package: string;
}

const ENDS =
  /\b(?:log|logrus|glog|klog|slog|zap|\w*[lL]ogger)\.(?:Fatal|Panic)\w*\(|\.Fatal(?:f|ln|w)?\(|\bpanic\(|\bos\.Exit\([^0]/;
const GIVES_ERROR = /\breturn\b.*(?:\bErrorf\(|\berrors\.New\(|\b[eE]rr\w*$)/m;
const ON_ERROR = /^if (?:.*; )?err != nil \{$/;
const DEEPEST = 4;

export function demandsOf(program: Program): readonly Demand[] {
  const units = program.sources.flatMap(unitsOf);
  const found = new Map<string, Demand>();
  const starts = units.filter(
    ({ func, package: name }) => !func.method && (func.name === "init" || (func.name === "main" && name === "main")),
  );
  const demands = starts.flatMap((unit) => demandsIn(unit, units, false, 0));
  for (const demand of [...demands, ...demandedFields(program)])
    if (!found.has(demand.name)) found.set(demand.name, demand);
  return [...found.values()];
}

function unitsOf(source: ProgramSource): Unit[] {
  const text = source.path === undefined ? undefined : source.read();
  if (source.path === undefined || text === undefined) return [];
  const code = bare(text);
  const { path } = source;
  const name = /^package[ \t]+(\w+)/m.exec(code)?.[1] ?? "";
  return functionsOf(code).map((func) => ({ func, path, text, code, package: name }));
}

/** `error`: an error that the function gives back ends the program too. */
function demandsIn(unit: Unit, units: readonly Unit[], error: boolean, depth: number): Demand[] {
  const statements = statementsOf(unit.code, unit.func);
  const found: Demand[] = [];
  for (const [index, statement] of statements.entries()) {
    const next = statements[index + 1];
    const direct = lookedUp(unit, statement, statements.slice(index + 1), error);
    if (direct) found.push(direct);
    else if (depth < DEEPEST) found.push(...called(unit, statement, next, units, error, depth));
  }
  return found;
}

function ends(block: string, error: boolean): boolean {
  return ENDS.test(block) || (error && GIVES_ERROR.test(block));
}

/** `name := os.Getenv("X")` with a check behind it, or both in one line. */
function lookedUp(unit: Unit, statement: Statement, rest: readonly Statement[], error: boolean): Demand | undefined {
  const { head, block } = statement;
  const at = statement.start + unit.code.slice(statement.start).search(/\S/);
  const literal = (pattern: RegExp): Demand | undefined => {
    const call = pattern.exec(unit.text.slice(at, at + head.length));
    return call?.[1] === undefined ? undefined : demand(unit, call[1], at + call.index, call[0].length);
  };
  if (/^if os\.Getenv\(.*\) == "" \{$/.test(head) && ends(block, error)) return literal(/os\.Getenv\("(\w+)"\)/);
  if (/^if _, (\w+) := os\.LookupEnv\(.*\); !\1 \{$/.test(head) && ends(block, error))
    return literal(/os\.LookupEnv\("(\w+)"\)/);
  const set = /^(\w+)(?:, (\w+))? :?= os\.(?:Getenv|LookupEnv)\([^)]*\)$/.exec(head);
  if (!set) return undefined;
  const check = set[2] === undefined ? `if ${set[1]} == "" {` : `if !${set[2]} {`;
  // somebody may give it a value before it is looked at
  const user = rest.find((each) => new RegExp(`\\b${set[2] ?? set[1]}\\b`).test(each.head + each.block));
  if (user?.head !== check || !ends(user.block, error)) return undefined;
  return literal(/os\.(?:Getenv|LookupEnv)\("(\w+)"\)/);
}

const CALL = /^(?:var \w+ = |(?:[\w.]+(?:, [\w.]+)*) :?= |if (?:[\w.]+(?:, [\w.]+)*) :?= )?(?:(\w+)\.)?(\w+)\((.*)$/;

/** What the called function demands, and a name that it is given to look up. */
function called(
  unit: Unit,
  statement: Statement,
  next: Statement | undefined,
  units: readonly Unit[],
  error: boolean,
  depth: number,
): Demand[] {
  const match = CALL.exec(statement.head);
  if (!match) return [];
  const target = match[1] ?? unit.package;
  const others = units.filter(({ func, package: name }) => !func.method && func.name === match[2] && name === target);
  const [other] = others;
  if (!other || others.length > 1) return [];
  const checked = ON_ERROR.test(statement.head) ? statement : next && ON_ERROR.test(next.head) ? next : undefined;
  const passed = checked !== undefined && ends(checked.block, error);
  const named = givenName(unit, statement, other, passed);
  return named ? [named] : demandsIn(other, units, passed, depth + 1);
}

/** `mustGetenv("X")`: the function ends over an empty value of the variable that its parameter names. */
function givenName(unit: Unit, statement: Statement, other: Unit, error: boolean): Demand | undefined {
  const body = other.code.slice(other.func.start, other.func.end);
  const at = other.func.params.findIndex((param) => new RegExp(`os\\.(?:Getenv|LookupEnv)\\(${param}\\)`).test(body));
  if (at === -1) return undefined;
  const sure = statementsOf(other.code, other.func).some(
    ({ head, block }) =>
      /^if (?:.*; )?(?:\w+ == ""|!\w+|len\(\w+\) == 0)(?: \|\| .*)? \{$/.test(head) && ends(block, error),
  );
  if (!sure || /[dD]efault|fallback/.test(other.func.params.join(" "))) return undefined;
  const line = unit.text.slice(statement.start, statement.end);
  const open = new RegExp(`\\b${other.func.name}\\(`).exec(line);
  const words = open ? line.slice(open.index + open[0].length).split(/[,)]/) : [];
  const word = words[at]?.trim();
  const name = /^"(\w+)"$/.exec(word ?? "")?.[1];
  if (!open || name === undefined) return undefined;
  return demand(unit, name, statement.start + open.index, open[0].length + name.length + 3);
}

function demand({ path, text }: Unit, name: string, start: number, length: number): Demand {
  const line = new Source(path, text).position(start).line;
  return { name, place: { file: path, line, span: { start, end: start + length } } };
}
