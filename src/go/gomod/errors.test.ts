import { describe, expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import { goModErrorsText } from "./error-text.ts";
import { parseGoMod, parseGoWork } from "./parse.ts";
import { goModVersionErrors, goWorkVersionErrors } from "./version-errors.ts";

function errors(text: string): string[] {
  const mod = parseGoMod(new Source("go.mod", text));
  return goModErrorsText(mod.source, mod.errors).split("\n").slice(1);
}

describe("syntax errors hide all others", () => {
  test.each([
    ["foo\n/* x */\n", "go.mod:2: mod files must use // comments (not /* */ comments)"],
    ["module a/*b*/\n", "go.mod:1:9: mod files must use // comments (not /* */ comments)"],
    ["require (\n\ta.b/c v1.0.0\n", "go.mod:3: syntax error (unterminated block started at go.mod:1:1)"],
    ["require (\n) x\n", "go.mod:2:4: syntax error (expected newline after closing paren)"],
    ['module "a\n', "go.mod:1:10: unexpected newline in string"],
    ['module "a', "go.mod:1:8: unexpected EOF in string"],
    ["module `a", "go.mod:1:8: unexpected EOF in string"],
    ["module a\u0007\n", "go.mod:1:9: unexpected input character '\\a'"],
    ["\ufeffmodule a\n", "go.mod:1: unexpected input character '\\ufeff'"],
    ["module\u00a0a\n", "go.mod:1:7: unexpected input character '\\u00a0'"],
    ["\0", "go.mod:1: unexpected input character '\\x00'"],
    ["日 😀\u200b\n", "go.mod:1:4: unexpected input character '\\u200b'"],
  ])("%j", (text, message) => {
    expect(errors(text)).toEqual([message]);
  });
});

describe("other errors are told all at once", () => {
  test.each([
    ["foo x\n", "unknown directive: foo"],
    [")\n", "unknown directive: )"],
    ["foo (\n)\n", "unknown block type: foo"],
    ["go (\n\t1.21\n)\n", "unknown block type: go"],
    ["require x (\n)\n", "unknown block type: require x"],
    ["module a.b\nmodule a.c\n", "repeated module statement"],
    ["module\n", "usage: module module/path"],
    ["module a b\n", "usage: module module/path"],
    ["module 'a'\n", "invalid quoted string: unquoted string cannot contain quote"],
    ["module `a`\n", "invalid quoted string: unquoted string cannot contain quote"],
    ['module "\\q"\n', "invalid quoted string: invalid syntax"],
    ["go 1.21\ngo 1.22\n", "repeated go statement"],
    ["go\n", "go directive expects exactly one argument"],
    ["go 1.21.0.1\n", "invalid go version '1.21.0.1': must match format 1.23.0"],
    ["go go1.21\n", "invalid go version 'go1.21': must match format 1.23.0"],
    ["toolchain go1.21\ntoolchain go1.22\n", "repeated toolchain statement"],
    ["toolchain\n", "toolchain directive expects exactly one argument"],
    ["toolchain 1.21\n", "invalid toolchain version '1.21': must match format go1.23.0 or default"],
    ["godebug x\n", "usage: godebug key=value"],
    ['godebug x="1"\n', "usage: godebug key=value"],
    ["require a.b/c\n", "usage: require module/path v1.2.3"],
    ["exclude a.b/c v1 v2\n", "usage: exclude module/path v1.2.3"],
    ["require a.b/c master\n", 'require a.b/c: version "master" invalid: must be of the form v1.2.3'],
    ["require a.b/c 'v1'\n", "require a.b/c: version \"'v1'\" invalid: unquoted string cannot contain quote"],
    ["require a.b/c v2.0.0\n", 'require a.b/c: version "v2.0.0" invalid: should be v0 or v1, not v2'],
    ["require a.b/c/v1 v1.0.0\n", "invalid module path"],
    [
      "replace a.b/c => b\n",
      "replacement module without version must be directory path (rooted or starting with . or ..)",
    ],
    ["replace a.b/c => b@v1\n", "replacement module must match format 'path version', not 'path@version'"],
    ["replace a.b/c => .\\b\n", "replacement directory appears to be Windows path (on a non-windows system)"],
    ["replace a.b/c => ./b v1.0.0\n", 'replacement module directory path "./b" cannot have version'],
    ["replace a.b/v1 => ./b\n", "replace a.b/v1: invalid module path"],
    ["replace a.b/c v2.0.0 => ./b\n", 'replace a.b/c: version "v2.0.0" invalid: should be v0 or v1, not v2'],
    ["replace a.b/c => x.y/z 1\n", 'replace x.y/z: version "1" invalid: must be of the form v1.2.3'],
    ["retract\n", "expected '[' or version"],
    ["retract [\n", "expected version after '['"],
    ["retract [v1.0.0 v1.1.0]\n", "expected ',' after version"],
    ["retract [v1.0.0,\n", "expected version after ','"],
    ["retract [v1.0.0, v1.1.0\n", "expected ']' after version"],
    ["retract v1.0.0 v1.1.0\n", 'unexpected token after version: "v1.1.0"'],
    ["tool\n", "tool directive expects exactly one argument"],
    ["ignore a b\n", "ignore directive expects exactly one argument"],
  ])("%j", (text, message) => {
    const told = parseGoMod(new Source("go.mod", text)).errors;
    expect(told.map((error) => error.message)).toEqual([message]);
  });

  test("an indented line is told with its column", () => {
    expect(errors("require (\n\ta.b/c v2.0.0\n  x\n)\n")).toEqual([
      'go.mod:2:2: require a.b/c: version "v2.0.0" invalid: should be v0 or v1, not v2',
      "go.mod:3:3: usage: require module/path v1.2.3",
    ]);
  });

  test("replace shows its usage in two lines", () => {
    expect(errors("replace a.b/c\n")).toEqual([
      "go.mod:1: usage: replace module/path [v1.2.3] => other/module v1.4",
      "\t or replace module/path [v1.2.3] => ../local/directory",
    ]);
  });

  test("what is right stays readable", () => {
    const mod = parseGoMod(new Source("go.mod", "module a.b\nfoo\nrequire a.b/c v1.0.0\n"));
    expect(mod.errors).toHaveLength(1);
    expect(mod.require).toHaveLength(1);
  });
});

describe("go.work", () => {
  test.each([
    ["module a.b\n", "unknown directive: module"],
    ["use\n", "usage: use local/dir"],
    ["require (\n)\n", "unknown block type: require"],
    ["toolchain x\n", "invalid toolchain version 'x': must match format go1.23.0 or default"],
  ])("%j", (text, message) => {
    expect(parseGoWork(new Source("go.work", text)).errors.map((error) => error.message)).toEqual([message]);
  });

  test("holds go, toolchain, godebug, use and replace", () => {
    const work = parseGoWork(
      new Source("go.work", 'go 1.23\ntoolchain go1.23.1\ngodebug x=1\nuse (\n\t.\n\t"./b c"\n)\nreplace a.b => ./c\n'),
    );
    expect(work.errors).toEqual([]);
    expect(work.use.map(({ path, line }) => [path, line])).toEqual([
      [".", 5],
      ["./b c", 6],
    ]);
    expect([work.go?.version, work.toolchain?.name, work.replace.length, work.godebug.length]).toEqual([
      "1.23",
      "go1.23.1",
      1,
      1,
    ]);
  });
});

describe("older releases", () => {
  // Each row was read off the toolchains themselves.
  test.each([
    ["go 1.21.0\n", "1.14.15", "usage: go 1.23"],
    ["go 1.21.0\n", "1.19.8", "invalid go version '1.21.0': must match format 1.23"],
    ["go 1.21.0\n", "1.21.13", undefined],
    ["go abc\n", "1.21.13", "invalid go version 'abc': must match format 1.23"],
    ["go abc\n", "1.22.10", "invalid go version 'abc': must match format 1.23.0"],
    ["toolchain go1.21.3\n", "1.19.8", "unknown directive: toolchain"],
    ["toolchain x\n", "1.21.13", "invalid toolchain version 'x': must match format go1.23 or local"],
    ["toolchain x\n", "1.22.10", "invalid toolchain version 'x': must match format go1.23.0 or local"],
    ["toolchain x\n", "1.23.9", "invalid toolchain version 'x': must match format go1.23.0 or default"],
    ["retract v1.0.0\n", "1.15.15", "unknown directive: retract"],
    ["godebug x=1\n", "1.22.10", "unknown directive: godebug"],
    ["tool a.b/c\n", "1.23.9", "unknown directive: tool"],
    ["tool (\n\ta.b/c\n)\n", "1.23.9", "unknown block type: tool"],
    ["ignore ./x\n", "1.24.11", "unknown directive: ignore"],
    ["ignore ./x\n", "1.25.5", undefined],
    [
      "replace a.b/c => .\n",
      "1.21.13",
      "replacement module without version must be directory path (rooted or starting with ./ or ../)",
    ],
    ["replace a.b/c => .\n", "1.22.10", undefined],
  ])("%j in Go %s", (text, release, message) => {
    const mod = parseGoMod(new Source("go.mod", text));
    expect(goModVersionErrors(mod, release, "edit")[0]?.message).toBe(message);
  });

  test("go.work", () => {
    const work = parseGoWork(new Source("go.work", "go 1.23.0\ngodebug x=1\n"));
    expect(goWorkVersionErrors(work, "1.19.8").map(({ message }) => message)).toEqual([
      "invalid go version '1.23.0': must match format 1.23",
      "unknown directive: godebug",
    ]);
    expect(goWorkVersionErrors(work, "1.23.9")).toEqual([]);
  });
});
