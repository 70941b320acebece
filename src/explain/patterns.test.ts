/** No pattern may be driven into long backtracking by a line that somebody writes into a log. */
import { expect, test } from "vitest";
import { recognisers } from "../causes/recognisers.ts";
import { literalOf } from "./literal.ts";
import { recognise } from "./recognise.ts";

const patterns = recognisers.flatMap(({ slug, wordings }) => wordings.map(({ pattern }) => ({ slug, pattern })));

/** A repetition within a repetition: the number of ways to match grows exponentially. */
function nested(source: string): boolean {
  const open: { readonly at: number; repeats: boolean }[] = [];
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === "\\") at++;
    else if (character === "[") {
      while (source[++at] !== "]") if (source[at] === "\\") at++;
    } else if (character === "(") open.push({ at, repeats: false });
    else if (character === ")") {
      const group = open.pop();
      const repeated = /^(?:[*+]|\{\d+,\})/.test(source.slice(at + 1));
      if (repeated && group?.repeats) return true;
      const outer = open.at(-1);
      if (outer && (group?.repeats || repeated)) outer.repeats = true;
    } else if (character === "*" || character === "+") {
      const group = open.at(-1);
      if (group) group.repeats = true;
    }
  }
  return false;
}

test("the check finds what it looks for", () => {
  expect(nested("^(?:a+)+$")).toBe(true);
  expect(nested("^(?:a[)]+b)*$")).toBe(true);
  expect(nested("^(?:ab)+c+$")).toBe(false);
});

test("no repetition within a repetition", () => {
  const text = (source: string): string => source.replaceAll(/\(\?<\w+>/g, "(");

  // a separator that the inner repetition can't eat keeps the way unique
  const separated = /\(\?:--\\S\+ \)\*|\(\?:\\S\+ \)\{2,\}|\(\?:\\\/\[\^/;
  expect(patterns.filter(({ pattern }) => nested(text(pattern.source)) && !separated.test(pattern.source))).toEqual([]);
});

/** Lines as long as they are kept, made of what the patterns themselves look for. */
function hostileLines(pattern: RegExp): string[] {
  const literal = literalOf(pattern) ?? pattern.source.slice(0, 20);
  const parts = [
    "a",
    " ",
    "a ",
    "a/",
    "a:",
    '"',
    "./",
    "@v",
    "a@v1: ",
    "(",
    "'",
    "1.",
    literal,
    `a ${literal}`,
    `${literal}/`,
  ];
  // a line without the literal isn't tried at all
  const room = 1900 - literal.length;
  return parts.map((part) => part.repeat(Math.ceil(room / part.length)).slice(0, room) + literal);
}

test("every pattern ends soon on every hostile line", () => {
  const slow: string[] = [];
  for (const { slug, pattern } of patterns) {
    const lines = hostileLines(pattern);
    const begin = performance.now();
    for (const line of lines) pattern.exec(line);
    const perLine = (performance.now() - begin) / lines.length;
    // linear patterns need microseconds; 1900 characters to the power of three would need seconds
    if (perLine > 20) slow.push(`${slug} ${pattern.source} ${perLine.toFixed(1)} ms`);
  }

  expect(slow).toEqual([]);
});

test("the literal that is looked for first is in whatever matches", () => {
  expect(literalOf(/go: (?<a>\S+) not found\.?$/)).toBe(" not found");
  expect(literalOf(/a|b/)).toBeUndefined();
  expect(literalOf(/colou?r of/)).toBe("colo");
  expect(literalOf(/[abc]def{2}g\d+hij/)).toBe("hij");
  expect(literalOf(/x{1,3}\(yes\)/)).toBe("(yes)");
});

test("a line is worth one sighting a cause", () => {
  const line = {
    number: 1,
    text: "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
  };

  expect(recognise(recognisers, [line], undefined).map(({ recogniser }) => recogniser.slug)).toEqual([
    "go-mod-not-found",
  ]);
});
