import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countRunes, isPrint, quote, quoteRune, unquote } from "./go-quote.ts";

describe("quote", () => {
  test.each([
    ["", '""'],
    ["a b", '"a b"'],
    ['say "hi"\\', '"say \\"hi\\"\\\\"'],
    ["\u0007\b\f\n\r\t\v", '"\\a\\b\\f\\n\\r\\t\\v"'],
    ["\0\u001f\u007f", '"\\x00\\x1f\\x7f"'],
    ["é日😀", '"é日😀"'],
    ["\u00a0\u2028\ufeff", '"\\u00a0\\u2028\\ufeff"'],
    ["\u{e0001}", '"\\U000e0001"'],
    ["'", '"\'"'],
  ])("%j", (text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });

  test("a character stands in single quotes", () => {
    expect(quoteRune(0x27)).toBe("'\\''");
    expect(quoteRune(0x22)).toBe("'\"'");
    expect(quoteRune(0xfeff)).toBe("'\\ufeff'");
  });

  test("what is quoted can be unquoted", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat({ max: 0xd7ff }).map((code) => String.fromCharCode(code)) }), (text) => {
        expect(unquote(quote(text))).toBe(text);
      }),
    );
  });
});

describe("unquote", () => {
  test.each([
    ['"a"', "a"],
    ['""', ""],
    ["``", ""],
    ['`a\\n"b`', 'a\\n"b'],
    ["`a\r\nb`", "a\nb"],
    ['"\\101\\x42\\u0043\\U00000044"', "ABCD"],
    ['"\\xe6\\x97\\xa5"', "日"],
    ['"\\xff"', "\ufffd"],
    ['"\\a\\b\\f\\n\\r\\t\\v\\\\\\""', '\u0007\b\f\n\r\t\v\\"'],
  ])("%s", (quoted, text) => {
    expect(unquote(quoted)).toBe(text);
  });

  test.each([
    "",
    '"',
    "a",
    '"a',
    '"a\n"',
    '"\\\'"',
    '"\\q"',
    '"\\x4"',
    '"\\400"',
    '"\\ud800"',
    '"\\U00110000"',
    "`a`b`",
    '"a"b"',
    "'a'",
    '"\\',
  ])("%j is refused", (quoted) => {
    expect(unquote(quoted)).toBeUndefined();
  });
});

test("printable are letters, marks, numbers, punctuation, symbols and the space", () => {
  expect(Array.from(" aé\u0301٣–€").every((char) => isPrint(char.codePointAt(0) ?? 0))).toBe(true);
  expect(Array.from("\t\u007f\u00a0\u200b\u2028\ue000").some((char) => isPrint(char.codePointAt(0) ?? 0))).toBe(false);
});

test("characters outside the first plane count once", () => {
  expect(countRunes("a😀b")).toBe(3);
});
