import { describe, expect, test } from "vitest";
import { refusedCompileText, refusesToCompile, selectToolchain, tooNewText } from "./toolchain.ts";

function select(gotoolchain: string | undefined, goLine: string, toolchainLine = "", goVersion = "1.24.4"): string {
  const outcome = selectToolchain({
    goVersion,
    gotoolchain,
    goLine,
    toolchainLine,
    file: "go.mod",
    platform: "linux/amd64",
  });
  if (outcome.is === "local") return "local";
  return outcome.is === "error" ? outcome.message : `${outcome.toolchain}: ${outcome.ifMissing}`;
}

describe("GOTOOLCHAIN=local", () => {
  test.each([
    ["1.24.4", "", "local"],
    ["1.24", "", "local"],
    ["1.24.5", "", "go.mod requires go >= 1.24.5 (running go 1.24.4; GOTOOLCHAIN=local)"],
    ["1.99", "", "go.mod requires go >= 1.99 (running go 1.24.4; GOTOOLCHAIN=local)"],
    ["1.22", "go1.99.0", "local"],
    ["", "", "local"],
  ])("go %s, toolchain %j", (goLine, toolchainLine, expected) => {
    expect(select("local", goLine, toolchainLine)).toBe(expected);
  });
});

describe("GOTOOLCHAIN=auto", () => {
  test.each([
    ["1.24.4", "", "local"],
    ["1.22", "go1.24.4", "local"],
    ["1.22", "go1.23.1", "local"],
    ["1.25", "", "go1.25.0: download go1.25.0 for linux/amd64: toolchain not available"],
    ["1.25rc1", "", "go1.25rc1: download go1.25rc1 for linux/amd64: toolchain not available"],
    ["1.22", "go1.25.3", "go1.25.3: download go1.25.3 for linux/amd64: toolchain not available"],
    ["1.26.0", "go1.25.3", "go1.26.0: download go1.26.0 for linux/amd64: toolchain not available"],
    [
      "1.22",
      "go1.25",
      "go1.25: invalid toolchain: go1.25 is a language version but not a toolchain version (go1.25.x)",
    ],
    ["1.22", "default", "local"],
    ["1.99", "default", "go.mod requires go >= 1.99 (running go 1.24.4; go.mod sets toolchain default)"],
    ["1.22", "nonsense", 'invalid toolchain "nonsense" in go.mod'],
  ])("go %s, toolchain %j", (goLine, toolchainLine, expected) => {
    expect(select("auto", goLine, toolchainLine)).toBe(expected);
    expect(select(undefined, goLine, toolchainLine)).toBe(expected);
    expect(select("", goLine, toolchainLine)).toBe(expected);
  });

  test("path only looks", () => {
    expect(select("path", "1.25.0")).toBe('go1.25.0: cannot find "go1.25.0" in PATH');
  });
});

describe("a named toolchain", () => {
  test.each([
    ["go1.22.0", "1.99", "go1.22.0: download go1.22.0 for linux/amd64: toolchain not available"],
    ["go1.24.4", "1.22", "local"],
    ["go1.22.0+auto", "1.25.0", "go1.25.0: download go1.25.0 for linux/amd64: toolchain not available"],
    ["go1.25.0+path", "1.22", 'go1.25.0: cannot find "go1.25.0" in PATH'],
    ["local+auto", "1.22", "local"],
    [
      "go1.22",
      "1.20",
      "go1.22: invalid toolchain: go1.22 is a language version but not a toolchain version (go1.22.x)",
    ],
    ["foo", "1.22", 'invalid GOTOOLCHAIN "foo"'],
    ["foo+auto", "1.22", 'invalid GOTOOLCHAIN "foo+auto": invalid minimum toolchain "foo"'],
    ["local+x", "1.22", 'invalid GOTOOLCHAIN "local+x": only version suffixes are +auto and +path'],
    ["go9", "1.22", 'invalid GOTOOLCHAIN "go9"'],
  ])("%s, go %s", (gotoolchain, goLine, expected) => {
    expect(select(gotoolchain, goLine)).toBe(expected);
  });

  test("may be too old for the file itself", () => {
    const outcome = selectToolchain({ goVersion: "1.24.4", gotoolchain: "go1.22.0", goLine: "1.23" });
    expect(outcome).toMatchObject({
      is: "switch",
      goVersion: "1.22.0",
      tooOld: "go.mod requires go >= 1.23 (running go 1.22.0; GOTOOLCHAIN=go1.22.0)",
    });
  });
});

describe("before Go 1.21", () => {
  test("nothing is selected", () => {
    expect(select("auto", "1.99", "", "1.20.14")).toBe("local");
    expect(select("nonsense", "1.99", "", "1.19.8")).toBe("local");
  });

  test.each([
    ["1.18.10", "1.22", false],
    ["1.19.8", "1.22", false],
    ["1.19.10", "1.22", "unknown"],
    ["1.19.13", "1.22", true],
    ["1.19.13", "1.21", false],
    ["1.20.5", "1.23", "unknown"],
    ["1.20.14", "1.23", true],
    ["1.21.0", "1.23", false],
  ])("Go %s and code of go %s: %j", (goVersion, goLine, expected) => {
    expect(refusesToCompile(goVersion, goLine)).toBe(expected);
  });

  test("the text names the package", () => {
    expect(refusedCompileText("a.b/c", "1.22")).toBe("a.b/c: cannot compile Go 1.22 code");
  });
});

test("the text for whatever is too new", () => {
  expect(tooNewText("module a.b@v1.0.0", "1.23", "1.22.1", "auto")).toBe(
    "module a.b@v1.0.0 requires go >= 1.23 (running go 1.22.1)",
  );
});
