import { expect, test } from "vitest";
import { type Underline, underlineRows } from "../../src/report/pretty/underline.ts";

const paint = (text: string): string => text;

function rows(...marks: readonly (readonly [start: number, end: number, sign: "^" | "-", label: string])[]): string {
  return underlineRows(marks.map(([start, end, sign, label]): Underline => ({ start, end, sign, label, paint }))).join(
    "\n",
  );
}

test("one mark has its label beside it", () => {
  expect(rows([2, 5, "^", "here"])).toBe("  ^^^ here");
});

test("a mark without width is still seen", () => {
  expect(rows([3, 3, "^", ""])).toBe("   ^");
});

test("labels of marks further left hang below", () => {
  expect(rows([0, 2, "-", "first"], [4, 6, "-", "second"], [8, 10, "^", "third"])).toBe(
    ["--  --  ^^ third", "|   |", "|   second", "first"].join("\n"),
  );
});

test("a primary mark is drawn over another", () => {
  expect(rows([0, 8, "-", "all"], [2, 4, "^", "part"])).toBe(["--^^---- all", "  |", "  part"].join("\n"));
});

test("two labels of one place", () => {
  expect(rows([1, 4, "^", "a"], [1, 4, "-", "b"])).toBe([" ^^^ b", " |", " a"].join("\n"));
});
