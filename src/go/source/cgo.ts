import { fields, trimSpace } from "../../text/go-space.ts";
import type { CgoDirective, BuildContext } from "./ast.ts";
import { parseConstraint } from "./constraint.ts";
import { evalConstraint } from "./match.ts";
import type { Token } from "./scanner.ts";

export interface Preamble {
  readonly directives: readonly CgoDirective[];
  readonly includes: readonly string[];
  readonly error: string | undefined;
}

const variables = new Set(["CFLAGS", "CPPFLAGS", "CXXFLAGS", "FFLAGS", "LDFLAGS", "pkg-config"]);

/** The text of the comments above `import "C"`, without the comment marks. */
function preambleText(doc: readonly Token[]): string {
  const lines: string[] = [];
  for (const { text } of doc) {
    if (text.startsWith("/*")) lines.push(text.slice(2, -2));
    else if (!/^\/\/[a-z0-9]+:[a-z0-9]/.test(text)) lines.push(text.slice(2));
  }
  return lines.join("\n").replaceAll("\r", "");
}

function parseDirective(line: string): CgoDirective | string | undefined {
  if (!/^#cgo[ \t]/.test(line)) return undefined;
  const words = fields(line);
  if (words.length === 3 && (words[1] === "nocallback" || words[1] === "noescape")) return undefined;
  const rest = trimSpace(line.slice(4));
  const colon = rest.indexOf(":");
  const head = fields(colon === -1 ? "" : rest.slice(0, colon));
  const variable = head.pop();
  if (variable === undefined) return `invalid #cgo line: ${line}`;
  if (!variables.has(variable)) return `invalid #cgo verb: ${line}`;
  return { conditions: head.join(" "), variable, value: trimSpace(rest.slice(colon + 1)) };
}

/** Reads the `#cgo` and `#include` lines of a preamble. */
export function parsePreamble(doc: readonly Token[]): Preamble {
  const directives: CgoDirective[] = [];
  const includes: string[] = [];
  let error: string | undefined;
  for (const raw of preambleText(doc).split("\n")) {
    const line = trimSpace(raw);
    const include = /^#\s*include\s*[<"]([^>"]+)[>"]/.exec(line)?.[1];
    if (include !== undefined) includes.push(include);
    const directive = parseDirective(line);
    if (typeof directive === "string") error ??= directive;
    else if (directive) directives.push(directive);
  }
  return { directives, includes, error };
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
