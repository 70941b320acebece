/**
 * Build constraints: `//go:build linux && !cgo`, and the older `// +build linux,!cgo darwin`, in which a space is OR, a
 * comma AND, several lines AND, and any word that is no tag counts as the tag `ignore`.
 * @see https://pkg.go.dev/go/build/constraint
 */
import { fields, trimSpace } from "../../text/go-space.ts";
import type { Constraint } from "./ast.ts";

export type ParsedConstraint = { readonly constraint: Constraint } | { readonly error: string };

class SyntaxFault extends Error {}

const token = /[ \t]*(?:(?<tag>[\p{L}\p{Nd}_.]+)|(?<mark>&&|\|\||[()!]))/uy;
const maxSize = 1000;

class ExpressionParser {
  readonly #text: string;
  #at = 0;
  #token = "";
  #isTag = false;
  #size = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): Constraint {
    const expression = this.#or();
    if (this.#token !== "") throw new SyntaxFault(`unexpected token ${this.#token}`);
    return expression;
  }

  #lex(): void {
    token.lastIndex = this.#at;
    const groups = token.exec(this.#text)?.groups;
    if (groups) {
      this.#at = token.lastIndex;
      this.#isTag = groups["tag"] !== undefined;
      this.#token = groups["tag"] ?? groups["mark"] ?? "";
      return;
    }
    const rest = this.#text.slice(this.#at).replace(/^[ \t]+/, "");
    if (rest !== "") throw new SyntaxFault(`invalid syntax at ${String.fromCodePoint(rest.codePointAt(0) ?? 0)}`);
    this.#at = this.#text.length;
    this.#isTag = false;
    this.#token = "";
  }

  #or(): Constraint {
    let left = this.#and();
    while (this.#token === "||") left = { kind: "or", left, right: this.#and() };
    return left;
  }

  #and(): Constraint {
    let left = this.#not();
    while (this.#token === "&&") left = { kind: "and", left, right: this.#not() };
    return left;
  }

  #not(): Constraint {
    this.#size++;
    if (this.#size > maxSize) throw new SyntaxFault("build expression too large");
    this.#lex();
    if (this.#token !== "!") return this.#atom();
    this.#lex();
    if (this.#token === "!") throw new SyntaxFault("double negation not allowed");
    return { kind: "not", of: this.#atom() };
  }

  #atom(): Constraint {
    if (this.#token === "(") return this.#parenthesised();
    if (!this.#isTag) {
      throw new SyntaxFault(this.#token === "" ? "unexpected end of expression" : `unexpected token ${this.#token}`);
    }
    const tag = this.#token;
    this.#lex();
    return { kind: "tag", tag };
  }

  #parenthesised(): Constraint {
    try {
      const inner = this.#or();
      if (this.#token !== ")") throw new SyntaxFault("missing close paren");
      this.#lex();
      return inner;
    } catch (fault) {
      const ended = fault instanceof SyntaxFault && fault.message === "unexpected end of expression";
      throw ended ? new SyntaxFault("missing close paren") : fault;
    }
  }
}

/** Reads the expression of a `//go:build` line. */
export function parseExpression(text: string): ParsedConstraint {
  try {
    return { constraint: new ExpressionParser(text).parse() };
  } catch (fault) {
    if (fault instanceof SyntaxFault) return { error: fault.message };
    throw fault;
  }
}

function plusBuildTerm(literal: string): Constraint {
  if (literal.startsWith("!!") || literal === "!") return { kind: "tag", tag: "ignore" };
  const negated = literal.startsWith("!");
  const word = negated ? literal.slice(1) : literal;
  const tag: Constraint = { kind: "tag", tag: /^[\p{L}\p{Nd}_.]+$/u.test(word) ? word : "ignore" };
  return negated ? { kind: "not", of: tag } : tag;
}

/** Reads the words of a `// +build` line. */
export function parsePlusBuild(text: string): ParsedConstraint {
  let size = 0;
  let either: Constraint | undefined;
  for (const clause of fields(text)) {
    let all: Constraint | undefined;
    for (const literal of clause.split(",")) {
      const term = plusBuildTerm(literal);
      if (all) size++;
      all = all ? { kind: "and", left: all, right: term } : term;
    }
    if (either) size++;
    either = either && all ? { kind: "or", left: either, right: all } : all;
    if (size > 100) return { error: "expression too complex for // +build lines" };
  }
  return { constraint: either ?? { kind: "tag", tag: "ignore" } };
}

/** What follows `//go:build`; undefined when the line is no such comment. */
export function goBuildText(line: string): string | undefined {
  return directiveText(line, "//go:build");
}

/** What follows `// +build` or `//+build`; undefined when the line is no such comment. */
export function plusBuildText(line: string): string | undefined {
  return line.startsWith("//") ? directiveText(trimSpace(line.slice(2)), "+build") : undefined;
}

function directiveText(line: string, name: string): string | undefined {
  if (!line.startsWith(name)) return undefined;
  const rest = trimSpace(line).slice(name.length);
  const text = trimSpace(rest);
  return rest !== "" && text.length === rest.length ? undefined : text;
}

/** Parses one comment line of either form. */
export function parseConstraint(line: string): ParsedConstraint {
  const text = line.endsWith("\n") ? line.slice(0, -1) : line;
  const modern = text.includes("\n") ? undefined : goBuildText(text);
  if (modern !== undefined) return parseExpression(modern);
  const legacy = text.includes("\n") ? undefined : plusBuildText(text);
  return legacy === undefined ? { error: "not a build constraint" } : parsePlusBuild(legacy);
}

/** Evaluates a constraint with the given tags. */
export function evaluate(constraint: Constraint, has: (tag: string) => boolean): boolean {
  switch (constraint.kind) {
    case "tag":
      return has(constraint.tag);
    case "not":
      return !evaluate(constraint.of, has);
    case "and":
      return evaluate(constraint.left, has) && evaluate(constraint.right, has);
    default:
      return evaluate(constraint.left, has) || evaluate(constraint.right, has);
  }
}

/** The constraint in `//go:build` form. */
export function constraintText(constraint: Constraint): string {
  switch (constraint.kind) {
    case "tag":
      return constraint.tag;
    case "not":
      return constraint.of.kind === "and" || constraint.of.kind === "or"
        ? `!(${constraintText(constraint.of)})`
        : `!${constraintText(constraint.of)}`;
    case "and":
      return `${operandText(constraint.left, "or")} && ${operandText(constraint.right, "or")}`;
    default:
      return `${operandText(constraint.left, "and")} || ${operandText(constraint.right, "and")}`;
  }
}

function operandText(operand: Constraint, bracketed: "and" | "or"): string {
  const text = constraintText(operand);
  return operand.kind === bracketed ? `(${text})` : text;
}
