import { fields, trimSpace } from "../../text/go-space.ts";
import type { BuildContext, CgoDirective, GoFile } from "./ast.ts";
import { parseConstraint } from "./constraint.ts";
import { evalConstraint } from "./match.ts";
import type { Token } from "./scanner.ts";

export interface Preamble {
  readonly directives: readonly CgoDirective[];
  readonly includes: readonly string[];
}

const variables = new Set(["CFLAGS", "CPPFLAGS", "CXXFLAGS", "FFLAGS", "LDFLAGS", "pkg-config"]);
const ownDirective = /^(?:line |extern |export |[a-z0-9]+:[a-z0-9])/;

/** The lines of the comments above `import "C"`, without the comment marks. */
function preambleLines(doc: readonly Token[]): string[] {
  const lines: string[] = [];
  for (const { text } of doc) {
    const body = text.startsWith("/*") ? text.slice(2, -2) : text.slice(2);
    if (text.startsWith("//") && ownDirective.test(body)) continue;
    const content = text.startsWith("//") && body.startsWith(" ") ? body.slice(1) : body;
    for (const line of content.split("\n")) lines.push(line.replace(/[ \t\r]+$/, ""));
  }
  return lines;
}

/** Splits flags at white space, with quotes and backslashes; undefined when one of them stays open. */
function splitArguments(text: string): string[] | undefined {
  const args: string[] = [];
  let current: string | undefined;
  let quote = "";
  let escaped = false;
  for (const char of text) {
    if (!escaped && char === "\\") escaped = true;
    else if (!escaped && quote === "" && (char === '"' || char === "'")) {
      quote = char;
      current ??= "";
    } else if (!escaped && char === quote) {
      quote = "";
    } else if (!escaped && quote === "" && fields(char).length === 0) {
      if (current !== undefined) args.push(current);
      current = undefined;
    } else {
      current = (current ?? "") + char;
      escaped = false;
    }
  }
  if (current !== undefined) args.push(current);
  return quote !== "" || escaped ? undefined : args;
}

/** Go lets only characters through that no shell and no compiler driver could take for something else. */
function isSafe(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return /^(?:[^\0-\x7f]|[-+.,/0-9=A-Za-z_:$@%! ~^])+$/.test(text);
}

function isSafeArgument(argument: string): boolean {
  const pieces = argument.split("${SRCDIR}");
  return pieces.length === 1 ? isSafe(argument) : pieces.every((piece) => piece === "" || isSafe(piece));
}

function parseDirective(line: string): CgoDirective | undefined {
  const text = trimSpace(line);
  if (!/^#cgo[ \t]/.test(text)) return undefined;
  const words = fields(text);
  if (words.length === 3 && (words[1] === "nocallback" || words[1] === "noescape")) return undefined;
  const rest = trimSpace(text.slice(4));
  const colon = rest.indexOf(":");
  const head = fields(colon === -1 ? "" : rest.slice(0, colon));
  const variable = head.pop();
  const invalid = `invalid #cgo line: ${line}`;
  if (variable === undefined) return { conditions: "", variable: "", value: "", args: [], error: invalid };
  const value = trimSpace(rest.slice(colon + 1));
  const args = splitArguments(value);
  const unsafe = args?.find((argument) => !isSafeArgument(argument));
  let error = args ? undefined : invalid;
  if (unsafe !== undefined) error = `malformed #cgo argument: ${unsafe}`;
  else if (args && !variables.has(variable)) error = `invalid #cgo verb: ${line}`;
  return { conditions: head.join(" "), variable, value, args: args ?? [], error };
}

/** Reads the `#cgo` lines of a preamble, and the `#include` lines that stand under no `#if`. */
export function parsePreamble(doc: readonly Token[]): Preamble {
  const directives: CgoDirective[] = [];
  const includes: string[] = [];
  let conditions = 0;
  for (const line of preambleLines(doc)) {
    if (/^\s*#\s*if/.test(line)) conditions++;
    if (/^\s*#\s*endif/.test(line)) conditions--;
    const include = conditions > 0 ? undefined : /^\s*#\s*include\s*[<"]([^>"]+)[>"]/.exec(line)?.[1];
    if (include !== undefined) includes.push(include);
    const directive = parseDirective(line);
    if (directive) directives.push(directive);
  }
  return { directives, includes };
}

/** Does a `#cgo` line count in this context? Its conditions are alternatives, as in `// +build`. */
export function cgoDirectiveApplies(directive: CgoDirective, context: BuildContext): boolean {
  const conditions = fields(directive.conditions);
  if (conditions.length === 0) return true;
  for (const condition of conditions) {
    const modern = /[&|()]/.test(condition);
    const parsed = parseConstraint(modern ? `//go:build ${condition}` : `// +build ${condition}`);
    if ("constraint" in parsed && evalConstraint(parsed.constraint, context)) return true;
  }
  return false;
}

/** Why the go command refuses the preamble in this context, without the file's name before it. */
export function cgoError(file: GoFile, context: BuildContext): string | undefined {
  for (const directive of file.cgoDirectives) {
    if (directive.error !== undefined && cgoDirectiveApplies(directive, context)) return directive.error;
  }
  return undefined;
}
