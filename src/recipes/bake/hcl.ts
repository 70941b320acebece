/** The part of HCL that bake files use. Expressions that are beyond it are unknown, and reading goes on behind them. */
import { HOLE, isKnown } from "../../text/unknown.ts";
import { type Token, tokensOf } from "./tokens.ts";
import { textOf, type Value } from "./value.ts";

export type Scope = (name: string) => Value;

export interface Block {
  readonly type: string;
  readonly label: string;
  readonly line: number;
  /** Attributes, not yet evaluated: variables may be set further down. */
  readonly attributes: ReadonlyMap<string, readonly Token[]>;
}

const MAX_DEPTH = 64;
/** Variables that double one another grow fast. */
const MAX_TEXT = 10_000;
const OPENING = /^[[({]$/;
const CLOSING = /^[\])}]$/;

/** Blocks at the top, and top attributes as a block without a type. */
export function readHcl(text: string): Block[] {
  const tokens = tokensOf(text);
  const blocks: Block[] = [];
  const top = new Map<string, readonly Token[]>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== "name") continue;
    if (tokens[at + 1]?.text === "=" && tokens[at + 1]?.kind === "mark") {
      const end = expressionEnd(tokens, at + 2);
      top.set(token.text, tokens.slice(at + 2, end));
      at = end;
      continue;
    }
    let open = at + 1;
    while (tokens[open]?.kind === "string" || tokens[open]?.kind === "name") open++;
    if (tokens[open]?.text !== "{" || tokens[open]?.kind !== "mark") continue;
    const end = expressionEnd(tokens, open);
    const label = open > at + 1 ? (tokens[at + 1]?.text ?? "") : "";
    blocks.push({ type: token.text, label, line: token.line, attributes: attributesOf(tokens.slice(open + 1, end)) });
    at = end;
  }
  return [{ type: "", label: "", line: 1, attributes: top }, ...blocks];
}

/** Blocks inside (`validation { … }`) are passed over. */
function attributesOf(tokens: readonly Token[]): Map<string, readonly Token[]> {
  const found = new Map<string, readonly Token[]>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === "mark" && OPENING.test(token.text)) at = expressionEnd(tokens, at);
    else if (token && /^(?:name|string)$/.test(token.kind) && tokens[at + 1]?.text === "=") {
      const end = expressionEnd(tokens, at + 2);
      found.set(token.text, tokens.slice(at + 2, end));
      at = end;
    }
  }
  return found;
}

/** The newline or the bracket at which the expression that begins at `start` ends. */
function expressionEnd(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    const { kind, text } = tokens[at] ?? { kind: "end", text: "" };
    if (kind === "mark" && OPENING.test(text)) depth++;
    else if (kind === "mark" && CLOSING.test(text) && --depth < 0) return at;
    else if (depth === 0 && kind === "newline") return at;
  }
  return tokens.length;
}

export function evaluate(tokens: readonly Token[], scope: Scope, depth = 0): Value {
  const all = tokens.filter(({ kind }) => kind !== "newline" && kind !== "end");
  const [first, ...rest] = all;
  if (!first || depth > MAX_DEPTH) return HOLE;
  const question = outside(all, (token) => token.text === "?" && token.kind === "mark");
  if (question !== -1) return conditional(all, question, scope, depth);
  const equality = outside(all, ({ kind, text }) => kind === "mark" && /^[!=]=$/.test(text));
  if (equality !== -1) return equal(all, equality, scope, depth);
  if (rest.length === 0) return single(first, scope, depth);
  if (first.text === "[" && closes(all)) return list(all.slice(1, -1), scope, depth);
  if (first.text === "{" && closes(all)) return mapping(tokens, scope, depth);
  if (first.text === "(" && closes(all)) return evaluate(all.slice(1, -1), scope, depth + 1);
  return HOLE;
}

function single(token: Token, scope: Scope, depth: number): Value {
  if (token.kind === "number") return Number(token.text);
  if (token.kind === "string") return fillTemplate(unescape(token.text), scope, depth);
  if (token.kind === "heredoc") return fillTemplate(token.text, scope, depth);
  if (token.kind !== "name") return HOLE;
  if (token.text === "null") return null;
  return token.text === "true" || token.text === "false" ? token.text === "true" : scope(token.text);
}

/** `${…}` filled in; `$${` is `${`, and directives (`%{`) are unknown. */
export function fillTemplate(text: string, scope: Scope, depth = 0): Value {
  if (text.includes("%{")) return HOLE;
  const whole = /^\$\{([^{}]*)\}$/.exec(text);
  if (whole) return evaluate(tokensOf(whole[1] ?? ""), scope, depth + 1);
  // what has braces of its own is no plain variable
  const filled = text.replaceAll(/\$\$\{|\$\{((?:[^{}]|\{[^{}]*\})*)\}|\$\{/g, (all, inside: string | undefined) => {
    if (all === "$${") return "${";
    return inside === undefined ? HOLE : (textOf(evaluate(tokensOf(inside), scope, depth + 1)) ?? HOLE);
  });
  return filled.length > MAX_TEXT ? HOLE : filled;
}

function unescape(text: string): string {
  return text.replaceAll(/\\(n|t|r|"|\\)/g, (_, letter: string) => ({ n: "\n", t: "\t", r: "\r" })[letter] ?? letter);
}

function conditional(all: readonly Token[], question: number, scope: Scope, depth: number): Value {
  const colon = outside(all, ({ kind, text }, at) => at > question && kind === "mark" && text === ":");
  const test = evaluate(all.slice(0, question), scope, depth + 1);
  if (colon === -1 || typeof test !== "boolean") return HOLE;
  return evaluate(test ? all.slice(question + 1, colon) : all.slice(colon + 1), scope, depth + 1);
}

function equal(all: readonly Token[], at: number, scope: Scope, depth: number): Value {
  const left = evaluate(all.slice(0, at), scope, depth + 1);
  const right = evaluate(all.slice(at + 1), scope, depth + 1);
  const plain = (value: Value): boolean =>
    value === null || (typeof value !== "object" && (typeof value !== "string" || isKnown(value)));
  const combined = all.some(({ kind, text }) => kind === "mark" && /^(?:&&|\|\||[!<>]|[<>]=)$/.test(text));
  if (!plain(left) || !plain(right) || combined) return HOLE;
  return (left === right) === (all[at]?.text === "==");
}

function list(tokens: readonly Token[], scope: Scope, depth: number): Value {
  if (tokens[0]?.text === "for") return HOLE;
  return parts(tokens, ",").map((part) => evaluate(part, scope, depth + 1));
}

function mapping(tokens: readonly Token[], scope: Scope, depth: number): Value {
  const open = tokens.findIndex(({ text }) => text === "{");
  const inside = tokens.slice(
    open + 1,
    tokens.findLastIndex(({ text }) => text === "}"),
  );
  const found = new Map<string, Value>();
  for (const line of parts(inside, ",", "\n")) {
    const [key, sign, ...value] = line;
    if (!key) continue;
    if (key.text === "for" || !/^(?:name|string)$/.test(key.kind) || !/^[=:]$/.test(sign?.text ?? "")) return HOLE;
    const name = key.kind === "string" ? textOf(fillTemplate(unescape(key.text), scope, depth + 1)) : key.text;
    if (name === undefined || !isKnown(name)) return HOLE;
    found.set(name, evaluate(value, scope, depth + 1));
  }
  return found;
}

/** Between separators outside of all brackets; empty parts are left out. */
function parts(tokens: readonly Token[], ...separators: readonly string[]): Token[][] {
  const found: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    const mark = token.kind === "mark" || token.kind === "newline";
    if (mark && OPENING.test(token.text)) depth++;
    else if (mark && CLOSING.test(token.text)) depth--;
    if (mark && depth === 0 && separators.includes(token.text)) found.push([]);
    else found.at(-1)?.push(token);
  }
  return found.filter((part) => part.some(({ kind }) => kind !== "newline"));
}

function outside(tokens: readonly Token[], wanted: (token: Token, at: number) => boolean): number {
  let depth = 0;
  return tokens.findIndex((token, at) => {
    if (token.kind === "mark" && OPENING.test(token.text)) depth++;
    else if (token.kind === "mark" && CLOSING.test(token.text)) depth--;
    return depth === 0 && wanted(token, at);
  });
}

/** The bracket at the beginning is closed by the last token. */
function closes(tokens: readonly Token[]): boolean {
  return (
    outside(tokens, (token, at) => CLOSING.test(token.text) && token.kind === "mark" && at > 0) === tokens.length - 1
  );
}
