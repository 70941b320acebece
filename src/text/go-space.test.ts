import { expect, test } from "vitest";
import { fields, trimSpace } from "./go-space.ts";

test("U+0085 is white space, a byte order mark is not", () => {
  expect(trimSpace("\u0085 \ufeffa\ufeff\u00a0\v")).toBe("\ufeffa\ufeff");
  expect(fields("a\u0085b\u3000c\ufeffd")).toEqual(["a", "b", "c\ufeffd"]);
});

test("a text of white space has no words", () => {
  expect(fields(" \t\n\u2003")).toEqual([]);
  expect(fields("")).toEqual([]);
  expect(trimSpace(" ")).toBe("");
});
