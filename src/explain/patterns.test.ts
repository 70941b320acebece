/** No pattern may be driven into long backtracking by a line that somebody writes into a log. */
import { expect, test } from "vitest";
import { stepsOf } from "../../conformance/lib/backtracking.ts";
import { wordings } from "../../conformance/lib/recorded-logs.ts";
import { recognisers } from "../causes/recognisers.ts";
import { literalsOf } from "./literal.ts";
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

const ROOM = 160;

/** Lines made of what the patterns themselves look for. */
function hostileLines(pattern: RegExp, room: number): string[] {
  const [literal = pattern.source.slice(0, 20)] = literalsOf(pattern) ?? [];
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
  return parts.map((part) => part.repeat(Math.ceil(room / part.length)).slice(0, room) + literal);
}

test("the count grows as the work does", () => {
  const line = "a".repeat(ROOM);

  expect(stepsOf(/a+b/, "aab")).toBe(4);
  expect(stepsOf(/a+b/, line)).toBeLessThan(2 * ROOM ** 2);
  expect(stepsOf(/a+a+a+b/, line)).toBeGreaterThan(10 * ROOM ** 2);
  expect(stepsOf(/^(?:a+)+$/, `${line}b`, 1e5)).toBeGreaterThanOrEqual(1e5);
});

test("no pattern has more than square work with a hostile line", () => {
  const slow = patterns.flatMap(({ slug, pattern }) => {
    const steps = Math.max(
      ...hostileLines(pattern, ROOM).map((line) => stepsOf(pattern, line, 1e6) / line.length ** 2),
    );
    return steps > 4 ? [`${slug} ${pattern.source}: ${steps.toFixed(1)} times the square`] : [];
  });

  expect(slow).toEqual([]);
});

test("hostile lines as long as they are kept are survived", () => {
  const lines = patterns.map(({ pattern }, number) => ({ number, text: hostileLines(pattern, 1900).at(-2) ?? "" }));

  expect(recognise(recognisers, lines, undefined).length).toBeGreaterThan(0);
});

test("the texts that are looked for first are in whatever matches", () => {
  expect(literalsOf(/go: (?<a>\S+) not found\.?$/)).toEqual([" not found"]);
  expect(literalsOf(/abc|defg/)).toEqual(["abc", "defg"]);
  expect(literalsOf(/abc|\d+/)).toBeUndefined();
  expect(literalsOf(/colou?r of/)).toEqual(["colo"]);
  expect(literalsOf(/[abc]def{2}g\d+hij/)).toEqual(["deff".slice(0, 3)]);
  expect(literalsOf(/x{1,3}\(yes\)/)).toEqual(["(yes)"]);
  expect(literalsOf(/(?<file>\S+\.go):\d+: (?:undefined|not used)(?! here)/)).toEqual(["undefined", "not used"]);
  expect(literalsOf(/a(?:long text)?b(?=also long)/)).toBeUndefined();
  expect(literalsOf(/ERROR/i)).toBeUndefined();
});

test("no line that a wording matches lacks them", () => {
  const lines = new Set(wordings().flatMap(({ log }) => log.split("\n")));
  const lacking: string[] = [];
  for (const { slug, pattern } of patterns) {
    const literals = literalsOf(pattern);
    for (const line of lines)
      if (literals && !literals.some((literal) => line.includes(literal)) && pattern.test(line))
        lacking.push(`${slug} ${pattern.source}: ${line}`);
  }

  expect(lacking).toEqual([]);
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
