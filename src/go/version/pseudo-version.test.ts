import { expect, test } from "vitest";
import { compareModules, compareModuleVersions, compareText } from "./module-order.ts";
import { matchPrefixPatterns } from "./prefix-patterns.ts";
import { isPseudoVersion, parsePseudoVersion } from "./pseudo-version.ts";

test.each([
  ["v0.0.0-20060102150405-abcdefabcdef", ""],
  ["v1.2.4-0.20060102150405-abcdefabcdef", "v1.2.3"],
  ["v1.2.10-0.20060102150405-abcdefabcdef", "v1.2.9"],
  ["v1.2.3-pre.0.20060102150405-abcdefabcdef", "v1.2.3-pre"],
  ["v2.0.1-0.20060102150405-abcdefabcdef+incompatible", "v2.0.0+incompatible"],
])("%s is based on %j", (version, base) => {
  expect(parsePseudoVersion(version)).toEqual({
    base,
    timestamp: "20060102150405",
    revision: "abcdefabcdef",
    baseError: undefined,
  });
});

test.each([
  "v1.2.3",
  "v1.2.3-20060102150405-abcdefabcdef",
  "v0.0.0-2006010215040-abcdefabcdef",
  "v0.0.0-20060102150405",
  "v0.0.0-20060102150405-",
])("%s is no pseudo-version", (version) => {
  expect(isPseudoVersion(version)).toBe(false);
  expect(parsePseudoVersion(version)).toBeUndefined();
});

test("impossible bases are told", () => {
  expect(parsePseudoVersion("v0.0.0-20060102150405-abcdefabcdef+incompatible")?.baseError).toBe(
    'pseudo-version "v0.0.0-20060102150405-abcdefabcdef+incompatible" invalid: lacks base version, but has build metadata "+incompatible"',
  );
  expect(parsePseudoVersion("v0.0.0-0.20060102150405-abcdefabcdef")?.baseError).toContain(
    "version before v0.0.0 would have negative patch number",
  );
});

test.each([
  ["*.corp.com", "git.corp.com/a/b", true],
  ["*.corp.com", "corp.com/a", false],
  ["corp.com", "corp.com/a/b", true],
  ["corp.com/x", "corp.com/y", false],
  ["corp.com/*/x", "corp.com/a/x/y", true],
  ["corp.com/x/", "corp.com/x/y", true],
  ["corp.com/x/y", "corp.com/x", false],
  ["a.b,corp.com", "corp.com/a", true],
  ["a.b, corp.com", "corp.com/a", false],
  ["[,corp.com", "corp.com", true],
  ["", "corp.com", false],
  ["none", "corp.com", false],
])("GOPRIVATE=%j matches %s: %j", (globs, path, matches) => {
  expect(matchPrefixPatterns(globs, path)).toBe(matches);
});

test("module lists are ordered by path, version and file", () => {
  const list = [
    { path: "b.c", version: "v1.0.0" },
    { path: "a.b", version: "v1.10.0/go.mod" },
    { path: "a.b", version: "v1.10.0" },
    { path: "a.b", version: "v1.9.0" },
    { path: "go", version: "1.21.0" },
    { path: "go", version: "1.21" },
  ];
  expect(list.sort(compareModules).map(({ path, version }) => `${path} ${version}`)).toEqual([
    "a.b v1.9.0",
    "a.b v1.10.0",
    "a.b v1.10.0/go.mod",
    "b.c v1.0.0",
    "go 1.21",
    "go 1.21.0",
  ]);
  expect(compareModuleVersions("toolchain", "go1.21.3", "go1.21.10")).toBeLessThan(0);
  expect(compareModuleVersions("toolchain", "default", "go1.21.10")).toBeLessThan(0);
});

test("text is ordered by its bytes, not by its UTF-16 code units", () => {
  expect(compareText("\uffee", "😀")).toBe(-1);
  expect(compareText("a", "ab")).toBe(-1);
  expect(compareText("b", "a")).toBe(1);
  expect(compareText("x", "x")).toBe(0);
});
