/**
 * Names of a Go file without types: what it declares for its package, and which bare names nothing in the file can have declared. A
 * local name is declared somewhere in its own file, so a name that never stands where one could be declared is the package's, an
 * import's, or the language's. @see https://go.dev/ref/spec#Declarations_and_scope
 */
import { GoScanner, type Token } from "./scanner.ts";

export interface Names {
  /** By declarations at the top of the file: constants, types, variables and functions, not methods. */
  readonly declared: ReadonlySet<string>;
  /** Names that stand for something, by the offset where they do so first, without those that the file may declare locally. */
  readonly used: ReadonlyMap<string, number>;
  /** `NAME.SELECTOR` for the same kind of names, each by its first offset. */
  readonly selected: ReadonlyMap<string, number>;
}

const NONE: Token = { kind: "EOF", text: "", start: 0, end: 0 };

/** Behind these a name is part of an expression or the name of a type. */
const BEFORE_USE = new Set(
  "* & ] ! - + / % ^ | << >> == != < > <= >= && || = := += -= *= /= %= &= |= ^= <<= >>= &^ &^= <- ~ ... return defer go range chan IDENT".split(
    " ",
  ),
);
/** What an array or a slice is of. */
const ELEMENT = new Set("IDENT * func map chan interface struct <-".split(" "));
/** Behind a name that is being declared, as a variable, a parameter or a field. */
const AFTER_DECLARED = new Set("IDENT , := = * [ func map chan <- interface struct ... ~ STRING".split(" "));

export function namesOf(text: string): Names {
  const tokens = tokensOf(text);
  const declared = declaredBy(tokens);
  const local = new Set<string>();
  const used = new Map<string, number>();
  const selected = new Map<string, number>();
  const braces: boolean[] = [];
  for (const [at, token] of tokens.entries()) {
    const [before = NONE, after = NONE] = [tokens[at - 1], tokens[at + 1]];
    // a `{` behind `interface` opens a list of methods
    if (token.kind === "{") braces.push(before.kind === "interface");
    if (token.kind === "}") braces.pop();
    if (token.kind !== "IDENT" || token.text === "_") continue;
    if (before.kind === "." || after.kind === ":" || /^(?:goto|break|continue)$/.test(before.kind)) continue;
    // a result's type, or the name of a method
    if (before.kind === ")") continue;
    const method = braces.at(-1) === true && after.kind === "(" && (before.kind === "{" || before.kind === ";");
    if (method) continue;
    if (mayDeclare(tokens, at)) local.add(token.text);
    else if (after.kind === ".") {
      const selector = `${token.text}.${tokens[at + 2]?.text ?? ""}`;
      if (!selected.has(selector)) selected.set(selector, token.start);
    } else if (!used.has(token.text)) used.set(token.text, token.start);
  }
  for (const name of local) used.delete(name);
  for (const selector of selected.keys())
    if (local.has(selector.slice(0, selector.indexOf(".")))) selected.delete(selector);
  return { declared, used, selected };
}

function mayDeclare(tokens: readonly Token[], at: number): boolean {
  const [before = NONE, token = NONE, after = NONE] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (/^(?:var|const|type|func|import|package)$/.test(before.kind)) return true;
  if (BEFORE_USE.has(before.kind)) return false;
  // type parameters of a receiver: `func (l *List[T])`
  if (after.kind === "]") return before.kind === "[" || before.kind === ",";
  // a constant that repeats the one before it, an embedded type
  if (after.kind === ";" || after.kind === ")" || after.kind === "}")
    return before.kind === ";" || (before.kind === "(" && after.kind === ";");
  const apart = after.start > token.end;
  if (after.kind === "(") return apart;
  // `names []string`, with gofmt's space or without; `names[0]` is none
  if (after.kind === "[") return apart || ELEMENT.has(behindBrackets(tokens, at + 1).kind);
  return AFTER_DECLARED.has(after.kind);
}

/** No index is longer than so many tokens; of what is, a declaration is supposed. */
const LONGEST_INDEX = 500;
const SUPPOSED: Token = { kind: "IDENT", text: "", start: 0, end: 0 };

/** What follows `[…][…]`. */
function behindBrackets(tokens: readonly Token[], from: number): Token {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    if (at - from > LONGEST_INDEX) return SUPPOSED;
    const { kind } = tokens[at] ?? NONE;
    if (depth === 0 && kind !== "[") return tokens[at] ?? NONE;
    if (kind === "[") depth++;
    if (kind === "]") depth--;
  }
  return NONE;
}

/** Without comments, and without the package clause and the imports. */
function tokensOf(text: string): Token[] {
  const scanner = new GoScanner(text, 0, text.length);
  const tokens: Token[] = [];
  for (let token = scanner.scan(); token.kind !== "EOF"; token = scanner.scan())
    if (token.kind !== "COMMENT") tokens.push(token);
  let at = 0;
  for (let depth = 0; at < tokens.length; at++) {
    const kind = tokens[at]?.kind ?? "";
    if (kind === "(") depth++;
    if (kind === ")") depth--;
    if (depth === 0 && /^(?:func|var|const|type)$/.test(kind)) break;
  }
  return tokens.slice(at);
}

function declaredBy(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  let depth = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { kind } = tokens[at] ?? NONE;
    if (kind === "{" || kind === "(" || kind === "[") depth++;
    else if (kind === "}" || kind === ")" || kind === "]") depth--;
    else if (depth === 0 && kind === "func") list(tokens, at + 1, names);
    else if (depth === 0 && /^(?:var|const|type)$/.test(kind)) {
      if (tokens[at + 1]?.kind !== "(") list(tokens, at + 1, names);
      else at = group(tokens, at + 2, names);
    }
  }
  return names;
}

/** `a, b` where a declaration begins. */
function list(tokens: readonly Token[], from: number, names: Set<string>): void {
  for (let at = from; tokens[at]?.kind === "IDENT"; at += 2) {
    names.add(tokens[at]?.text ?? "");
    if (tokens[at + 1]?.kind !== ",") return;
  }
}

/** The declarations between brackets; gives the place of the closing one. */
function group(tokens: readonly Token[], from: number, names: Set<string>): number {
  let depth = 1;
  let begins = true;
  for (let at = from; at < tokens.length; at++) {
    const { kind } = tokens[at] ?? NONE;
    if (begins && depth === 1) list(tokens, at, names);
    begins = kind === ";";
    if (kind === "{" || kind === "(" || kind === "[") depth++;
    if ((kind === "}" || kind === ")" || kind === "]") && --depth === 0) return at;
  }
  return tokens.length;
}
