import { describe, expect, test } from "vitest";
import cases from "../testdata/expansion-cases.json" with { type: "json" };
import { expandWord, expandWords, type Lookup, UNKNOWN } from "./expand.ts";

const env = new Map(
  cases.env.map((entry) => [entry.slice(0, entry.indexOf("=")), entry.slice(entry.indexOf("=") + 1)]),
);
const lookup: Lookup = (name) => env.get(name);

interface Recorded {
  readonly v?: string | readonly string[];
  readonly err?: string;
  readonly unmatched?: readonly string[];
}

describe("words of the specification", () => {
  test.each(cases.word.map((entry) => [entry.in, entry.out as Recorded] as const))("%s", (word, want) => {
    const got = expandWord(word, lookup);

    expect(got.error).toBe(want.err);
    expect(got.value).toBe(want.v);
    expect([...got.unmatched].sort()).toEqual(want.unmatched ?? []);
  });

  test.each(cases.words.map((entry) => [entry.in, entry.out as Recorded] as const))("split: %s", (word, want) => {
    const got = expandWords(word, lookup);

    expect(got.error).toBe(want.err);
    expect(got.words).toEqual(want.v);
  });
});

const partly: Lookup = (name) => (name === "Q" ? UNKNOWN : env.get(name));

describe("unknown values", () => {
  test.each([
    ["a$Q", undefined],
    ["${A:-$Q}", "foo.tar.gz"],
    ["${E:-$Q}", undefined],
    ["${E-$Q}", ""],
    ["${Q:-x}", undefined],
    ["${Q:+}", ""],
    ["${Q+x}", undefined],
    ["${A#$Q}", undefined],
    ["${A/$Q/x}", undefined],
    ["${U+$Q}", ""],
    ["'$Q'", "$Q"],
  ])("%s", (word, want) => {
    const got = expandWord(word, partly);

    expect(got.value).toBe(want);
    expect(got.unknown).toBe(want === undefined);
    expect(got.error).toBeUndefined();
  });

  test("a wrong pattern is wrong whatever the value is", () => {
    expect(expandWord("${Q#a\\b}", partly).error).toContain("invalid escape");
  });
});

describe("hostile words", () => {
  test("deep nesting ends as unknown", () => {
    const word = "${U:-".repeat(20_000) + "}".repeat(20_000);

    expect(expandWord(word, lookup)).toMatchObject({ value: undefined, unknown: true });
  });

  test("a value that doubles itself stops growing", () => {
    let value = "x".repeat(1000);
    for (let round = 0; round < 64; round++) {
      const got = expandWord("$V$V$V$V", () => value);
      if (got.value === undefined) {
        expect(got.unknown).toBe(true);
        return;
      }
      value = got.value;
    }
    expect.unreachable();
  });

  test("patterns that make a backtracking matcher hang", () => {
    const value = "a".repeat(20_000);
    const got = expandWord(`\${V##${"*a".repeat(20)}b}`, () => value);

    expect(got.value).toBe(value);
  });
});
