/**
 * One pattern, compiled as the engine does it. It has four ways to compare, and which one a pattern gets is visible:
 * `d/**` is a prefix and does not match `d` itself, `**foo` is a suffix and matches `xfoo`.
 * @see https://github.com/moby/patternmatcher
 */
import { compileRegexp } from "./go-match.ts";
import type { IgnorePattern } from "./parse.ts";

export interface CompiledPattern {
  readonly pattern: IgnorePattern;
  /** Undefined when the engine can't compile it; it says so when a path is compared for the first time. */
  readonly matches: ((path: string) => boolean) | undefined;
}

/** `|`, `{` and `}` are meant to be among them upstream, but are lost in a table of eight bits. */
const escaped = new Set(".+()$");

export function compilePattern(pattern: IgnorePattern): CompiledPattern {
  const { text } = pattern;
  const { kind, expression } = translate(text);
  switch (kind) {
    case "exact":
      return { pattern, matches: (path) => path === text };
    case "prefix": {
      const prefix = text.slice(0, -2);
      return { pattern, matches: (path) => path.startsWith(prefix) };
    }
    case "suffix": {
      const suffix = text.slice(2);
      const whole = suffix.startsWith("/") ? suffix.slice(1) : undefined;
      return { pattern, matches: (path) => path.endsWith(suffix) || path === whole };
    }
    default:
      return { pattern, matches: compileRegexp(expression) };
  }
}

interface Translation {
  readonly kind: "exact" | "prefix" | "suffix" | "regexp";
  /** In Go's syntax. */
  readonly expression: string;
}

function translate(text: string): Translation {
  let kind: Translation["kind"] = "exact";
  let expression = "^";
  const start = text.startsWith("\ufeff") ? 1 : 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? "";
    if (text.startsWith("**", at)) {
      const first = at === start;
      at += text[at + 2] === "/" ? 2 : 1;
      const last = at + 1 >= text.length;
      expression += last ? ".*" : "(.*/)?";
      kind = last && kind === "exact" ? "prefix" : "regexp";
      if (first) kind = "suffix";
    } else if (character === "*" || character === "?") {
      expression += character === "*" ? "[^/]*" : "[^/]";
      kind = "regexp";
    } else if (character === "\\" && at + 1 < text.length) {
      const next = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
      expression += `\\${next}`;
      kind = "regexp";
      at += next.length;
    } else {
      if (character === "[" || character === "]") kind = "regexp";
      expression += escaped.has(character) ? `\\${character}` : character;
    }
  }
  return { kind, expression: `${expression}$` };
}
