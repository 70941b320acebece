import { describe, expect, test } from "vitest";
import { parseDotEnv } from "./dotenv.ts";
import { splitShellWords } from "./shell-words.ts";
import { substitute } from "./template.ts";

const env = new Map([
  ["A", "a"],
  ["E", ""],
]);

function fill(text: string): string {
  const { text: filled, error } = substitute(text, (name) => env.get(name));
  if (!error) return filled;
  return error.kind === "invalid" ? `invalid ${error.template}` : error.message;
}

describe("variables", () => {
  test.each([
    ["$A${A}$$A", "aa$A"],
    ["$1 $ x", "$1 $ x"],
    ["${U:-b}${U-b}${E:-b}${E-b}", "bbb"],
    ["${A:+x}${E:+x}${E+x}${U+x}", "xx"],
    ["${U:-${E:-${A}}}!", "a!"],
    ["${U:-{}}", "{}"],
    ["${U:-a} and ${U-b}", "a and b"],
    ["${U?no}", "required variable U is missing a value: no"],
    ["${E:?}", "required variable E is missing a value"],
    ["${E?}", ""],
    ["${A", "invalid ${A"],
    ["${A B}", "invalid ${A B}"],
    ["${A:b}", "invalid ${A:b}"],
    ["${U:-x\n}", "invalid ${U:-x\n}"],
    ["${}", "invalid ${}"],
    ["${a1_:-ok}", "ok"],
  ])("%j", (text, want) => {
    expect(fill(text)).toBe(want);
  });

  test("names that are not set", () => {
    expect(substitute("$U ${V} ${W:-x} $A", (name) => env.get(name)).unset).toEqual(["U", "V"]);
  });

  test("hostile templates end soon", () => {
    for (const text of [
      "${A:-".repeat(100_000),
      `${"${U:-".repeat(20_000)}${"}".repeat(20_000)}`,
      "$".repeat(300_000),
      "${U:-{}".repeat(20_000),
    ]) {
      expect(substitute(text, () => undefined).text.length).toBeLessThanOrEqual(text.length);
    }
  });
});

describe(".env", () => {
  test.each([
    ["A=1\nB= 2 # c\n#C=3\n", { A: "1", B: "2" }],
    ["export A=1\nB: 2\n", { A: "1", B: "2" }],
    ["A='x $B'\nB=\"y\\n${A}\"\n", { A: "x $B", B: "y\nx $B" }],
    ['A="one\ntwo"\nB=3', { A: "one\ntwo", B: "3" }],
    ["A=1\nB=${A}2${C:-x}\n", { A: "1", B: "12x" }],
    ["HOME\nNOPE\n", { HOME: "/root" }],
    ['A="a\\$b"', { A: "a$b" }],
    ["\ufeffA=1\r\nB=2\r\n", { A: "1", B: "2" }],
  ])("%j", (text, want) => {
    const { values, error } = parseDotEnv(text, (name) => (name === "HOME" ? "/root" : undefined));

    expect(error).toBeUndefined();
    expect(Object.fromEntries(values)).toEqual(want);
  });

  test.each([
    ["A=1\nB C=2\n", "line 2: key cannot contain a space"],
    ["A='x\n", "line 1: unterminated quoted value 'x"],
    ["A?=1\n", 'line 1: unexpected character "?" in variable name "A?=1"'],
  ])("%j", (text, want) => {
    expect(parseDotEnv(text).error?.message).toBe(want);
  });
});

describe("command lines", () => {
  test.each<[string, readonly string[], boolean]>([
    ["a  b", ["a", "b"], false],
    ["a 'b c' \"d e\"f", ["a", "b c", "d ef"], false],
    ["a \\b \\n ''", ["a", "b", "\n", ""], false],
    ["a && b", ["a"], true],
    ["a; b", ["a"], true],
    ["a 2>x", ["a"], true],
    ["a '&&' b", ["a", "&&", "b"], false],
    ["a $(b c)", ["a", "$(b c)"], false],
    ["", [], false],
  ])("%j", (text, words, cut) => {
    expect(splitShellWords(text)).toEqual({ words, cut });
  });

  test.each(["a 'b", 'a "b', "a \\", "(a)", "a )", "a `b"])("%j is refused", (text) => {
    expect(splitShellWords(text)).toBeUndefined();
  });
});
