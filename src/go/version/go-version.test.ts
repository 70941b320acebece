import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareGo, goLang, isGoLang, isGoPrerelease, isValidGo, toolchainGoVersion } from "./go-version.ts";

const goVersion = fc
  .tuple(fc.constantFrom("1", "2"), fc.nat({ max: 40 }), fc.constantFrom("", ".0", ".3", "rc1", "beta2", "alpha"))
  .map(([major, minor, tail]) => `${major}.${minor}${tail}`);

describe("order", () => {
  test("a language version comes before its own releases since 1.21", () => {
    const ordered = [
      "",
      "1",
      "1.4",
      "1.9.2",
      "1.20rc1",
      "1.20",
      "1.20.3",
      "1.21",
      "1.21beta1",
      "1.21rc1",
      "1.21rc2",
      "1.21.0",
      "1.21.10",
      "1.22",
      "1.100",
      "2.0",
    ];
    const pairs: [string, string, number][] = [];
    for (const [i, a] of ordered.entries())
      for (const [j, b] of ordered.entries()) pairs.push([a, b, Math.sign(i - j)]);
    for (const [a, b, expected] of pairs) expect(Math.sign(compareGo(a, b)), `${a} ${b}`).toBe(expected);
  });

  test("up to 1.20 a missing patch is zero", () => {
    expect(compareGo("1.20", "1.20.0")).toBe(0);
    expect(compareGo("1.21", "1.21.0")).toBeLessThan(0);
    expect(compareGo("1", "1.0.0")).toBe(0);
  });

  test("is total and transitive", () => {
    fc.assert(
      fc.property(goVersion, goVersion, goVersion, (a, b, c) => {
        expect(Math.sign(compareGo(a, b))).toBe(-Math.sign(compareGo(b, a)) + 0);
        if (compareGo(a, b) <= 0 && compareGo(b, c) <= 0) expect(compareGo(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

test.each([
  ["1.21", true],
  ["1.21.0", true],
  ["1.21rc1", true],
  ["1.21rc", true],
  ["1", true],
  ["1.021", false],
  ["1.21.0rc1", false],
  ["1.21.", false],
  ["go1.21", false],
  ["1.21-x", false],
  ["", false],
])("isValidGo(%j) is %j", (version, valid) => {
  expect(isValidGo(version)).toBe(valid);
});

test("language versions", () => {
  expect(goLang("1.21.3")).toBe("1.21");
  expect(goLang("1.21rc2")).toBe("1.21");
  expect(goLang("1")).toBe("1");
  expect(goLang("x")).toBe("");
  expect(isGoLang("1.21")).toBe(true);
  expect(isGoLang("1.21.0")).toBe(false);
  expect(isGoLang("1.20")).toBe(false);
  expect(isGoPrerelease("1.21rc1")).toBe(true);
  expect(isGoPrerelease("1.21.1")).toBe(false);
});

test.each([
  ["go1.21.3", "1.21.3"],
  ["go1.21.3-custom", "1.21.3"],
  ["go1.21.3 X:nocoverageredesign", "1.21.3"],
  ["go1.21rc1", "1.21rc1"],
  ["default", ""],
  ["1.21.3", ""],
  ["gccgo-go1.21", ""],
  ["go1.21/../x", ""],
])("the toolchain %s is Go %j", (name, version) => {
  expect(toolchainGoVersion(name)).toBe(version);
});
