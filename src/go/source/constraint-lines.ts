/**
 * Where a file's build constraints may stand: `//go:build` anywhere before the first text that is no comment;
 * `// +build` only in the leading run of `//` lines and blank lines, and only if a blank line follows, so that the
 * comment of the package clause is no constraint. A `//go:build` line makes all `// +build` lines void.
 */
import { trimSpace } from "../../text/go-space.ts";
import type { Span } from "../../text/source.ts";
import type { Constraint } from "./ast.ts";
import { goBuildText, parseExpression, parsePlusBuild, plusBuildText } from "./constraint.ts";

export interface FoundConstraint {
  readonly constraint: Constraint | undefined;
  readonly span: Span | undefined;
  readonly plusBuild: Constraint | undefined;
  readonly error: { readonly message: string; readonly span: Span } | undefined;
}

interface Lines {
  /** Behind the last blank line of the leading run. */
  readonly end: number;
  readonly goBuild: readonly { readonly text: string; readonly span: Span }[];
}

/** What is left of a line when its comments are taken off, and whether a block comment stays open. */
function stripComments(line: string, open: boolean): { rest: string; open: boolean } {
  let rest = line;
  let inside = open;
  while (rest !== "") {
    if (inside) {
      const close = rest.indexOf("*/");
      if (close === -1) return { rest: "", open: true };
      inside = false;
      rest = trimSpace(rest.slice(close + 2));
    } else if (rest.startsWith("//")) {
      return { rest: "", open: false };
    } else if (rest.startsWith("/*")) {
      inside = true;
      rest = trimSpace(rest.slice(2));
    } else {
      return { rest, open: false };
    }
  }
  return { rest, open: inside };
}

function findLines(text: string, start: number, limit: number): Lines {
  const goBuild: { text: string; span: Span }[] = [];
  let end = start;
  let ended = false;
  let open = false;
  for (let at = start; at < limit;) {
    const newline = text.indexOf("\n", at);
    const next = newline === -1 || newline >= limit ? limit : newline + 1;
    const line = trimSpace(text.slice(at, next));
    if (line === "" && !ended) end = next;
    if (line !== "" && !line.startsWith("//")) ended = true;
    if (!open && goBuildText(line) !== undefined) {
      const from = text.indexOf("//", at);
      goBuild.push({ text: line, span: { start: from, end: from + line.length } });
    }
    const stripped = stripComments(line, open);
    if (stripped.rest !== "") break;
    open = stripped.open;
    at = next;
  }
  return { end, goBuild };
}

function plusBuildLines(text: string): Constraint | undefined {
  let all: Constraint | undefined;
  if (!text.includes("+build")) return all;
  for (const line of text.split("\n")) {
    const words = plusBuildText(trimSpace(line));
    const parsed = words === undefined ? undefined : parsePlusBuild(words);
    // A line that is too complex is passed over in silence.
    if (!parsed || "error" in parsed) continue;
    all = all ? { kind: "and", left: all, right: parsed.constraint } : parsed.constraint;
  }
  return all;
}

/** Finds and reads the constraints in a file's header. */
export function findConstraint(text: string, start: number, limit: number): FoundConstraint {
  const none = { constraint: undefined, span: undefined, plusBuild: undefined, error: undefined };
  const build = text.indexOf("build", start);
  if (build === -1 || build >= limit) return none;
  const { end, goBuild } = findLines(text, start, limit);
  const plusBuild = plusBuildLines(text.slice(start, end));
  const [line, second] = goBuild;
  if (!line) return { ...none, constraint: plusBuild, plusBuild };
  if (second) return { ...none, plusBuild, error: { message: "multiple //go:build comments", span: second.span } };
  const parsed = parseExpression(goBuildText(line.text) ?? "");
  if ("error" in parsed) {
    return { ...none, plusBuild, error: { message: `parsing //go:build line: ${parsed.error}`, span: line.span } };
  }
  return { constraint: parsed.constraint, span: line.span, plusBuild, error: undefined };
}
