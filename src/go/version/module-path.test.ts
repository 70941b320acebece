import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeModulePath, escapeVersion, unescapeModulePath, unescapeVersion } from "./escape.ts";
import {
  filePathError,
  importPathError,
  modulePathError,
  moduleVersionError,
  pathMajorError,
  splitPathVersion,
} from "./module-path.ts";

describe("module paths", () => {
  test.each([
    "x.y/z",
    "github.com/Azure/sdk",
    "gopkg.in/yaml.v2",
    "gopkg.in/check.v1-unstable",
    "a.b/c/v2",
    "x.y/z~a",
    "x.y/v2.z",
  ])("%s is one", (path) => {
    expect(modulePathError(path)).toBeUndefined();
  });

  test.each([
    ["", "empty string"],
    ["x", "missing dot in first path element"],
    ["X.y/z", "invalid char 'X' in first path element"],
    ["-x.y/z", "leading dash"],
    ["x.y//z", "double slash"],
    ["x.y/z/", "trailing slash"],
    ["/x.y", "empty path element"],
    ["x.y/.z", "leading dot in path element"],
    ["x.y/z.", "trailing dot in path element"],
    ["x.y/..", 'invalid path element ".."'],
    ["x.y/a b", "invalid char ' '"],
    ["x.y/é", "invalid char 'é'"],
    ["x.y/Con.txt", '"Con" disallowed as path element component on Windows'],
    ["x.y/z~12", "trailing tilde and digits in path element"],
    ["x.y/v1", "invalid version"],
    ["x.y/v02", "invalid version"],
    ["x.y/v2.1", "invalid version"],
    ["gopkg.in/yaml", "invalid version"],
  ])("%j is none", (path, problem) => {
    expect(modulePathError(path)).toBe(`malformed module path ${JSON.stringify(path)}: ${problem}`);
  });
});

test("import paths need no dot and may hold a plus", () => {
  expect(importPathError("fmt")).toBeUndefined();
  expect(importPathError("x/c++")).toBeUndefined();
  expect(importPathError("x/.hidden")).toBeUndefined();
  expect(importPathError("x@v1")).toBe("malformed import path \"x@v1\": invalid char '@'");
});

test("file paths may hold letters of any script, and spaces", () => {
  expect(filePathError("dir/a b-é日.txt")).toBeUndefined();
  expect(filePathError("-x")).toBeUndefined();
  expect(filePathError("a~1")).toBeUndefined();
  expect(filePathError("a*b")).toBe("malformed file path \"a*b\": invalid char '*'");
  expect(filePathError("aux.c")).toContain("disallowed as path element component on Windows");
  expect(filePathError("日\u0301")).toContain("invalid char");
});

test.each([
  ["x.y/z", "x.y/z", "", true],
  ["x.y/z/v2", "x.y/z", "/v2", true],
  ["x.y/z/v1", "x.y/z/v1", "", false],
  ["x.y/z/v2.0", "x.y/z/v2.0", "", false],
  ["x.y/v", "x.y/v", "", true],
  ["v2", "v2", "", true],
  ["/v2", "", "/v2", true],
  ["gopkg.in/yaml.v2", "gopkg.in/yaml", ".v2", true],
  ["gopkg.in/yaml.v0", "gopkg.in/yaml", ".v0", true],
  ["gopkg.in/yaml.v2-unstable", "gopkg.in/yaml", ".v2-unstable", true],
  ["gopkg.in/yaml.v02", "gopkg.in/yaml.v02", "", false],
  ["gopkg.in/yaml", "gopkg.in/yaml", "", false],
])("splitPathVersion(%s)", (path, prefix, major, ok) => {
  expect(splitPathVersion(path)).toEqual({ prefix, major, ok });
});

test.each([
  ["v1.0.0", "", undefined],
  ["v0.1.0", "", undefined],
  ["v2.0.0", "", "should be v0 or v1, not v2"],
  ["v2.0.0+incompatible", "", undefined],
  ["v2.0.0", "/v2", undefined],
  ["v3.0.0", "/v2", "should be v2, not v3"],
  ["v0.0.0-20200101000000-abcdefabcdef", ".v1", undefined],
  ["v2.1.0", ".v2-unstable", undefined],
  ["x", "/v2", "should be v2, not "],
])("%s belongs under %j", (version, major, problem) => {
  expect(pathMajorError(version, major)).toBe(problem && `version "${version}" invalid: ${problem}`);
});

test("path and version together", () => {
  expect(moduleVersionError("x.y/z", "v1.2.3")).toBeUndefined();
  expect(moduleVersionError("x.y/z", "master")).toBe("x.y/z@master: invalid version: not a semantic version");
  expect(moduleVersionError("x.y/z", "v2.0.0")).toBe("x.y/z@v2.0.0: invalid version: should be v0 or v1, not v2");
  expect(moduleVersionError("x", "v1.0.0")).toContain("missing dot");
});

describe("escaping", () => {
  test("capitals", () => {
    expect(escapeModulePath("github.com/Azure/AAD")).toEqual({ text: "github.com/!azure/!a!a!d" });
    expect(unescapeModulePath("github.com/!azure/!a!a!d")).toEqual({ text: "github.com/Azure/AAD" });
    expect(escapeVersion("v1.0.0-RC1")).toEqual({ text: "v1.0.0-!r!c1" });
    expect(unescapeVersion("v1.0.0-!r!c1")).toEqual({ text: "v1.0.0-RC1" });
  });

  test("what is refused", () => {
    expect(escapeModulePath("x")).toEqual({ error: 'malformed module path "x": missing dot in first path element' });
    expect(escapeVersion("a/b")).toEqual({ error: 'version "a/b" invalid: disallowed version string' });
    expect(escapeVersion("a!b")).toEqual({ error: 'version "a!b" invalid: disallowed version string' });
    expect(unescapeModulePath("x.y/A")).toEqual({ error: 'invalid escaped module path "x.y/A"' });
    expect(unescapeModulePath("x.y/a!")).toEqual({ error: 'invalid escaped module path "x.y/a!"' });
    expect(unescapeVersion("")).toEqual({ error: 'invalid escaped version "": empty path element' });
  });

  test("is undone by unescaping", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,5}\.[a-z]{1,3}(?:\/[A-Za-z0-9_-]{1,6}){1,3}$/), (path) => {
        const escaped = escapeModulePath(path);
        if ("error" in escaped) return;
        expect(escaped.text).not.toMatch(/[A-Z]/);
        expect(unescapeModulePath(escaped.text)).toEqual({ text: path });
      }),
    );
  });
});
