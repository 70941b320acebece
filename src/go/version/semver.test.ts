import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canonicalSemver,
  canonicalVersion,
  compareSemver,
  compareSemverTotal,
  isValidSemver,
  parseSemver,
  semverBuild,
  semverMajor,
  semverMajorMinor,
  semverPrerelease,
} from "./semver.ts";

const identifier = fc.stringMatching(/^(?:0|[1-9][0-9]{0,3}|[a-z-][a-z0-9-]{0,4})$/);
const number = fc.stringMatching(/^(?:0|[1-9][0-9]{0,19})$/);
const version = fc
  .tuple(number, number, number, fc.array(identifier, { maxLength: 3 }), fc.array(identifier, { maxLength: 2 }))
  .map(([major, minor, patch, pre, build]) => {
    const prerelease = pre.length > 0 ? `-${pre.join(".")}` : "";
    return `v${major}.${minor}.${patch}${prerelease}${build.length > 0 ? `+${build.join(".")}` : ""}`;
  });

describe("validity and canonical form", () => {
  test.each([
    ["bad", ""],
    ["v1-alpha.beta.gamma", ""],
    ["v1-pre", ""],
    ["v1+meta", ""],
    ["v1.2-pre", ""],
    ["v1.2+meta", ""],
    ["v1.0.0-alpha", "v1.0.0-alpha"],
    ["v1.0.0-alpha.1", "v1.0.0-alpha.1"],
    ["v1.0.0-0.3.7", "v1.0.0-0.3.7"],
    ["v1.0.0-x.7.z.92", "v1.0.0-x.7.z.92"],
    ["v1.0.0-01", ""],
    ["v1.0.0-01a", "v1.0.0-01a"],
    ["v1.0.0-", ""],
    ["v1.0.0-a..b", ""],
    ["v1.0.0+", ""],
    ["v1", "v1.0.0"],
    ["v1.2", "v1.2.0"],
    ["v1.2.3", "v1.2.3"],
    ["v1.2.3+meta", "v1.2.3"],
    ["v1.2.3-456-789", "v1.2.3-456-789"],
    ["v01.2.3", ""],
    ["v1.02.3", ""],
    ["1.2.3", ""],
    ["v1.2.3.4", ""],
    ["v", ""],
    ["", ""],
    ["v1.2.3\n", ""],
  ])("%s", (text, canonical) => {
    expect(canonicalSemver(text)).toBe(canonical);
    expect(isValidSemver(text)).toBe(canonical !== "");
  });

  test("+incompatible is the only build that stays", () => {
    expect(canonicalVersion("v2.0.0+incompatible")).toBe("v2.0.0+incompatible");
    expect(canonicalVersion("v2.0.0+other")).toBe("v2.0.0");
  });

  test("parts", () => {
    expect(parseSemver("v1")).toEqual({ major: "1", minor: "0", patch: "0", short: ".0.0", prerelease: "", build: "" });
    expect(semverMajor("v10.2.3-pre+meta")).toBe("v10");
    expect(semverMajorMinor("v1")).toBe("v1.0");
    expect(semverMajorMinor("v1.20.3")).toBe("v1.20");
    expect(semverPrerelease("v1.2.3-pre.1+meta")).toBe("-pre.1");
    expect(semverBuild("v1.2.3-pre.1+meta")).toBe("+meta");
    expect(semverMajor("x") + semverMajorMinor("x") + semverPrerelease("x") + semverBuild("x")).toBe("");
  });
});

describe("order", () => {
  test("is that of the specification's example", () => {
    const ordered = [
      "bad",
      "v0.9.0",
      "v1.0.0-alpha",
      "v1.0.0-alpha.1",
      "v1.0.0-alpha.beta",
      "v1.0.0-beta",
      "v1.0.0-beta.2",
      "v1.0.0-beta.11",
      "v1.0.0-rc.1",
      "v1.0.0",
      "v1.2.0",
      "v1.10.0",
      "v9007199254740993.0.0",
      "v9007199254740994.0.0",
    ];
    for (const [i, a] of ordered.entries()) {
      for (const [j, b] of ordered.entries())
        expect(Math.sign(compareSemver(a, b)), `${a} ${b}`).toBe(Math.sign(i - j));
    }
  });

  test("build does not count, but breaks ties in lists", () => {
    expect(compareSemver("v1.0.0+a", "v1.0.0+b")).toBe(0);
    expect(compareSemverTotal("v1.0.0+a", "v1.0.0+b")).toBe(-1);
    expect(compareSemver("nonsense", "also")).toBe(0);
  });

  test("is total and transitive", () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareSemver(a, b))).toBe(-Math.sign(compareSemver(b, a)) + 0);
        if (compareSemver(a, b) <= 0 && compareSemver(b, c) <= 0) expect(compareSemver(a, c)).toBeLessThanOrEqual(0);
        expect(compareSemver(a, canonicalSemver(a))).toBe(0);
      }),
    );
  });
});
