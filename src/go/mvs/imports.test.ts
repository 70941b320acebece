import { describe, expect, test } from "vitest";
import { importError, isStandardPath, maybeInModule, resolveImport } from "./imports.ts";

describe("imports", () => {
  test("candidates, longest path first", () => {
    const selected = new Map([
      ["x.y/a", "v1.0.0"],
      ["x.y/a/b", "v0.1.0"],
      ["x.y/none", "none"],
      ["x.y", ""],
    ]);
    const get = (path: string): string | undefined => selected.get(path);
    expect(resolveImport("x.y/a/b/c", get)).toEqual([
      { path: "x.y/a/b", version: "v0.1.0", dir: "c" },
      { path: "x.y/a", version: "v1.0.0", dir: "b/c" },
      { path: "x.y", version: "", dir: "a/b/c" },
    ]);
    expect(resolveImport("x.y/a", get)[0]).toEqual({ path: "x.y/a", version: "v1.0.0", dir: "" });
    expect(resolveImport("x.y/none", get)).toHaveLength(1);
    expect(resolveImport("go/ast", () => "1.21")).toEqual([{ path: "go/ast", version: "1.21", dir: "" }]);
  });

  test.each([
    ["fmt", undefined],
    ["x.y/a", undefined],
    ["C", undefined],
    ["./a", '"./a" is relative, but relative import paths are not supported in module mode'],
    ["..", '".." is relative, but relative import paths are not supported in module mode'],
    ["/a", "\"/a\" is not a package path; see 'go help packages'"],
    ["all", "\"all\" is not an importable package; see 'go help packages'"],
    ["x.y/a@v1", 'import path "x.y/a@v1" should not have @version'],
    ["x.y/", 'malformed import path "x.y/": trailing slash'],
  ])("%s: %s", (path, error) => {
    expect(importError(path)).toBe(error);
  });

  test("names", () => {
    expect([isStandardPath("net/http"), isStandardPath("x.y/z"), isStandardPath("main")]).toEqual([true, false, true]);
    expect([
      maybeInModule("x.y/a/b", "x.y/a"),
      maybeInModule("x.y/ab", "x.y/a"),
      maybeInModule("x.y/a", "x.y/a"),
    ]).toEqual([true, false, true]);
  });
});
