import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBadPattern, matchPath } from "./path-match.ts";

describe("matchPath", () => {
  // The table of Go's own path.Match test.
  test.each([
    ["abc", "abc", true],
    ["*", "abc", true],
    ["*c", "abc", true],
    ["a*", "a", true],
    ["a*", "abc", true],
    ["a*", "ab/c", false],
    ["a*/b", "abc/b", true],
    ["a*/b", "a/c/b", false],
    ["a*b*c*d*e*/f", "axbxcxdxe/f", true],
    ["a*b*c*d*e*/f", "axbxcxdxexxx/f", true],
    ["a*b*c*d*e*/f", "axbxcxdxe/xxx/f", false],
    ["a*b?c*x", "abxbbxdbxebxczzx", true],
    ["a*b?c*x", "abxbbxdbxebxczzy", false],
    ["ab[c]", "abc", true],
    ["ab[b-d]", "abc", true],
    ["ab[e-g]", "abc", false],
    ["ab[^c]", "abc", false],
    ["ab[^e-g]", "abc", true],
    ["a\\*b", "a*b", true],
    ["a\\*b", "ab", false],
    ["a?b", "a☺b", true],
    ["a[^a]b", "a☺b", true],
    ["a???b", "a☺b", false],
    ["[a-ζ]*", "α", true],
    ["*[a-ζ]", "A", false],
    ["a?b", "a/b", false],
    ["a*b", "a/b", false],
    ["[\\]a]", "]", true],
    ["[\\-x]", "x", true],
    ["*x", "xxx", true],
    ["[]a]", "]", "bad pattern"],
    ["[-]", "-", "bad pattern"],
    ["[x-]", "x", "bad pattern"],
    ["[a-b-c]", "a", "bad pattern"],
    ["[", "a", "bad pattern"],
    ["[^bc", "a", "bad pattern"],
    ["a[", "a", "bad pattern"],
    ["a[", "ab", "bad pattern"],
    ["a[", "x", "bad pattern"],
    ["a/b[", "x", "bad pattern"],
    ["\\", "a", "bad pattern"],
  ] as const)("%s %s", (pattern, name, expected) => {
    expect(matchPath(pattern, name)).toBe(expected);
  });

  test("a star may stop inside a character, as it does in Go", () => {
    expect(matchPath("*??", "世")).toBe(true);
  });

  test("a name without special characters matches itself only", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z/.]{0,8}$/), fc.stringMatching(/^[a-z/.]{0,8}$/), (pattern, name) => {
        expect(matchPath(pattern, name)).toBe(pattern === name);
      }),
    );
  });

  test("whether a pattern is bad does not depend on the name", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a*?[\]^\\-]{0,8}$/), (pattern) => {
        expect(matchPath(pattern, "") === "bad pattern").toBe(isBadPattern(pattern));
      }),
    );
  });

  test("many stars stay linear in practice", () => {
    expect(matchPath("*a".repeat(50), "a".repeat(2_000) + "b")).toBe(false);
  });
});
