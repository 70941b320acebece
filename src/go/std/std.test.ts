import { expect, test } from "vitest";
import { compareGo, isValidGo } from "../version/go-version.ts";
import { stdExperiment, stdPackage, stdPackages } from "./std.ts";

test.each([
  ["fmt", "1", false],
  ["net", "1", true],
  ["os/user", "1", true],
  ["runtime/cgo", "1", true],
  ["context", "1.7", false],
  ["plugin", "1.8", true],
  ["embed", "1.16", false],
  ["slices", "1.21", false],
  ["math/rand/v2", "1.22", false],
  ["iter", "1.23", false],
  ["weak", "1.24", false],
  ["testing/synctest", "1.25", false],
  ["encoding/json/v2", "1.27", false],
])("%s came with Go %s", (path, since, cgo) => {
  expect(stdPackage(path)).toEqual({ since, cgo });
});

test("other paths are none", () => {
  expect(stdPackage("internal/abi")).toBeUndefined();
  expect(stdPackage("github.com/x/y")).toBeUndefined();
  expect(stdPackage("golang.org/x/net")).toBeUndefined();
  expect(stdPackage("C")).toBeUndefined();
});

test("the table is whole", () => {
  expect(stdPackages().size).toBeGreaterThan(170);
  for (const [path, { since }] of stdPackages())
    expect(isValidGo(since) && compareGo(since, "1.27") <= 0, path).toBe(true);
});

test("experiments", () => {
  expect(stdExperiment("arena")).toEqual({ name: "arenas", since: "1.20" });
  expect(stdExperiment("fmt")).toBeUndefined();
});
