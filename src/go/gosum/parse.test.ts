import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import { dumpGoSum } from "./dump.ts";
import { goSumErrorText, hasSum, parseGoSum, type GoSum } from "./parse.ts";

function parse(text: string): GoSum {
  return parseGoSum(new Source("go.sum", text));
}

const emptyGoMod = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";

test("entries, places and sums", () => {
  const text = "a.b/c v1.0.0 h1:AA=\r\n\n  a.b/c\tv1.0.0/go.mod   h1:BB=\na.b/c v1.0.0 h1:CC=\n";
  const sum = parse(text);
  expect(sum.errors).toEqual([]);
  expect([...sum.entries]).toEqual([
    ["a.b/c v1.0.0", { hashes: ["h1:AA=", "h1:CC="], line: 1, span: { start: 0, end: 19 } }],
    [
      "a.b/c v1.0.0/go.mod",
      { hashes: ["h1:BB="], line: 3, span: { start: 22, end: text.indexOf("\na.b/c v1.0.0 h1:CC") } },
    ],
  ]);
  expect(hasSum(sum, "a.b/c", "v1.0.0")).toBe(true);
  expect(hasSum(sum, "a.b/c", "v1.0.0/go.mod")).toBe(true);
  expect(hasSum(sum, "a.b/c", "v1.1.0")).toBe(false);
  expect(dumpGoSum(sum)).toEqual([
    { Path: "a.b/c", Version: "v1.0.0", GoMod: false, Hashes: ["h1:AA=", "h1:CC="], Line: 1 },
    { Path: "a.b/c", Version: "v1.0.0", GoMod: true, Hashes: ["h1:BB="], Line: 3 },
  ]);
});

test("hashes of unknown kind don't vouch for anything", () => {
  expect(hasSum(parse("a.b/c v1.0.0 h2:AA=\n"), "a.b/c", "v1.0.0")).toBe(false);
});

test("the hash of an empty go.mod is dropped", () => {
  expect(parse(`a.b/c v1.0.0/go.mod ${emptyGoMod}\n`).entries.size).toBe(0);
});

test.each([
  ["a.b/c v1.0.0\n", 1, 2],
  ["a.b/c v1.0.0 h1:AA= x\n", 1, 4],
  ["\n\nmerge\n", 3, 1],
  ["a.b/c v1.0.0 h1:A\n<<<<<<< HEAD\n", 2, 2],
])("%j is malformed", (text, line, fields) => {
  const [error] = parse(text).errors;
  expect(error && goSumErrorText(error, "/src/go.sum")).toBe(
    `malformed go.sum:\n/src/go.sum:${line}: wrong number of fields ${fields}`,
  );
});

test("no input makes it throw", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.nat({ max: 0x2fff }).map((code) => String.fromCharCode(code)) }),
      (text) => void parse(text),
    ),
  );
});

test("5,000 lines, a line of 10 MB and 300,000 blank lines are read at once", () => {
  const lines = Array.from({ length: 5_000 }, (_, i) => `example.com/m${i} v1.0.${i} h1:${"A".repeat(43)}=\n`).join("");
  const started = performance.now();
  expect(parse(lines).entries.size).toBe(5_000);
  expect(parse("a".repeat(10_000_000)).errors).toHaveLength(1);
  expect(parse("\n".repeat(300_000)).entries.size).toBe(0);
  expect(performance.now() - started).toBeLessThan(20_000);
});
