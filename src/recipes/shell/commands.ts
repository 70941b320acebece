/**
 * The commands of a script in the order of its text, each with its words and its directory as far as the text says them.
 * Nothing is run: of two branches both are read, and what they leave different is unknown afterwards.
 */
import type { CompoundList, ParsedScript, Statement, SyntaxNode, Word } from "unbash";
import { parseScript } from "../../shell/script.ts";
import { HOLE } from "../../text/unknown.ts";
import { isHarmless, printed, writesFile } from "./harmless.ts";
import { expandFields, expandText, type Field, type Scope } from "./words.ts";
import { changeDirectory } from "./directory.ts";

export interface Ran {
  readonly words: readonly Field[];
  readonly cwd: string;
  /** Offset in the script. */
  readonly at: number;
  /** Something before it may have written files. */
  readonly prepared: boolean;
}

export interface Start {
  readonly cwd: string;
  readonly vars: ReadonlyMap<string, string>;
  /** Something before the script may have written files. */
  readonly prepared: boolean;
}

/** What changes from command to command. */
export interface State {
  cwd: string;
  vars: Map<string, string>;
  stack: string[];
  prepared: boolean;
}

interface Walk {
  readonly found: Ran[];
  readonly functions: Map<string, SyntaxNode>;
  readonly called: Set<string>;
  state: State;
  positional: readonly string[] | undefined;
  depth: number;
  left: number;
}

const MAX_NODES = 20_000;
const MAX_DEPTH = 8;
const MAX_ROUNDS = 16;
const WRAPPERS = new Set(["sudo", "time", "exec", "command", "env", "nohup", "nice"]);

export function scriptCommands(text: string, start: Start): { readonly commands: readonly Ran[]; readonly end: State } {
  const { tree } = parseScript(text);
  const walk: Walk = {
    found: [],
    functions: new Map(),
    called: new Set(),
    state: { cwd: start.cwd, vars: new Map(start.vars), stack: [], prepared: start.prepared },
    positional: undefined,
    depth: 0,
    left: MAX_NODES,
  };
  list(walk, tree.commands);
  // what only a caller elsewhere runs, with arguments that aren't known
  for (const [name, body] of walk.functions)
    if (!walk.called.has(name)) branch(walk, () => called(walk, body, undefined, true));
  return { commands: walk.found, end: walk.state };
}

/** The output of the last command that prints. */
function list(walk: Walk, statements: readonly Statement[]): string {
  let out = "";
  for (const { command } of statements) out += node(walk, command);
  return out;
}

function node(walk: Walk, tree: SyntaxNode): string {
  if (walk.left-- <= 0) return HOLE;
  switch (tree.type) {
    case "Command":
      return command(walk, tree);
    case "AndOr":
      return tree.commands.map((part) => node(walk, part)).join("");
    case "Pipeline": {
      const outs = tree.commands.map((part) => branch(walk, () => node(walk, part)));
      return tree.commands.length === 1 ? (outs[0] ?? "") : HOLE;
    }
    case "CompoundList":
      return list(walk, tree.commands);
    case "BraceGroup":
      return node(walk, tree.body);
    case "Subshell":
      return branch(walk, () => node(walk, tree.body));
    case "Redirected":
      if (tree.redirects.some(writesFile)) walk.state.prepared = true;
      return node(walk, tree.command);
    case "If":
      node(walk, tree.clause);
      return either(walk, [
        () => node(walk, tree.then),
        ...tree.elif.map((part) => () => node(walk, part.clause) + node(walk, part.then)),
        () => (tree.else ? node(walk, tree.else) : ""),
      ]);
    case "Case":
      return either(walk, [...tree.items.map((item) => () => node(walk, item.body)), () => ""]);
    case "For":
      return loop(walk, tree.name.text, tree.wordlist, tree.body);
    case "While":
      node(walk, tree.clause);
      return either(walk, [() => node(walk, tree.body), () => ""]);
    case "Select":
    case "ArithmeticFor":
      return either(walk, [() => node(walk, tree.body), () => ""]);
    case "Function":
      walk.functions.set(tree.name.text, tree.body);
      return "";
    default:
      return "";
  }
}

/** Runs beside the rest: what it changes of the shell is gone afterwards, the files it wrote stay. */
function branch(walk: Walk, run: () => string): string {
  const before = walk.state;
  walk.state = fork(before);
  const out = run();
  before.prepared ||= walk.state.prepared;
  walk.state = before;
  return out;
}

function fork(state: State): State {
  return { ...state, vars: new Map(state.vars), stack: [...state.stack] };
}

function either(walk: Walk, ways: readonly (() => string)[]): string {
  const before = walk.state;
  const after: State[] = [];
  for (const way of ways) {
    walk.state = fork(before);
    way();
    after.push(walk.state);
  }
  const [first, ...others] = after;
  walk.state = first ?? before;
  for (const other of others) join(walk.state, other);
  return HOLE;
}

function join(into: State, other: State): void {
  if (into.cwd !== other.cwd) into.cwd = HOLE;
  for (const name of new Set([...into.vars.keys(), ...other.vars.keys()]))
    if (into.vars.get(name) !== other.vars.get(name)) into.vars.set(name, HOLE);
  into.stack = [];
  into.prepared ||= other.prepared;
}

function loop(walk: Walk, name: string, words: readonly Word[] | undefined, body: CompoundList): string {
  const fields = words?.flatMap((word) => expandFields(word, scope(walk))) ?? [{ text: HOLE, loose: true }];
  const known = fields.length <= MAX_ROUNDS && fields.every(({ text }) => !text.includes(HOLE) && !/[*?[]/.test(text));
  for (const value of known ? fields.map(({ text }) => text) : [HOLE]) {
    walk.state.vars.set(name, value);
    node(walk, body);
  }
  return HOLE;
}

function command(walk: Walk, tree: Extract<SyntaxNode, { type: "Command" }>): string {
  const here = scope(walk);
  const assigned: [string, string][] = [];
  for (const item of [...tree.prefix, ...(isDeclaration(tree.name?.text) ? tree.suffix : [])]) {
    if (item.type !== "Assignment") continue;
    const plain = item.value.type === "Word" && !item.append && !item.index;
    assigned.push([item.name, plain && item.value.type === "Word" ? expandText(item.value, here) : HOLE]);
  }
  const words = tree.name ? [tree.name, ...tree.args].flatMap((word) => fieldsOf(word, here)) : [];
  while (WRAPPERS.has(words[0]?.text ?? "") || (words.length > 1 && /^\w+=/.test(words[0]?.text ?? ""))) words.shift();
  const name = words[0]?.text ?? "";
  if (words.length === 0 || isDeclaration(name)) {
    for (const [variable, value] of assigned) walk.state.vars.set(variable, value);
    return "";
  }
  const body = walk.functions.get(name);
  if (body) return called(walk, body, words.slice(1), false, name);
  const { state } = walk;
  walk.found.push({ words, cwd: state.cwd, at: tree.pos, prepared: state.prepared });
  if (tree.redirects.some(writesFile) || !isHarmless(words)) state.prepared = true;
  if (name === "read" || name === "getopts") for (const { text } of words.slice(1)) state.vars.set(text, HOLE);
  if (changeDirectory(state, words)) return "";
  return printed(words, state.cwd);
}

function isDeclaration(name: string | undefined): boolean {
  return name !== undefined && /^(?:export|local|declare|readonly|typeset)$/.test(name);
}

function fieldsOf(word: Word | { readonly type: "Assignment"; readonly text: string }, here: Scope): Field[] {
  return word.type === "Word" ? expandFields(word, here) : [{ text: word.text, loose: false }];
}

function called(
  walk: Walk,
  body: SyntaxNode,
  words: readonly Field[] | undefined,
  prepared: boolean,
  name?: string,
): string {
  if (name !== undefined) walk.called.add(name);
  if (walk.depth >= MAX_DEPTH) return HOLE;
  const { positional } = walk;
  walk.depth++;
  walk.state.prepared ||= prepared;
  walk.positional = words?.some(({ loose }) => loose) ? undefined : words?.map(({ text }) => text);
  const out = node(walk, body);
  walk.positional = positional;
  walk.depth--;
  return out;
}

function scope(walk: Walk): Scope {
  const { state, positional } = walk;
  return { ...state, positional, capture: (script) => capture(walk, script) };
}

function capture(walk: Walk, script: ParsedScript): string {
  const count = walk.found.length;
  if (walk.depth >= MAX_DEPTH) return HOLE;
  walk.depth++;
  const out = branch(walk, () => list(walk, script.commands));
  walk.depth--;
  walk.found.length = count;
  return out.replace(/\n+$/, "");
}
