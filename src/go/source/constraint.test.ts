import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import type { BuildContext, Constraint } from "./ast.ts";
import { buildFile, decideByName } from "./build-file.ts";
import { cgoDirectiveApplies, cgoError } from "./cgo.ts";
import { constraintText, parseConstraint } from "./constraint.ts";
import { evalConstraint, hasTag, matchesFileName } from "./match.ts";
import { scanGoFile } from "./scan.ts";

const linux: BuildContext = { goos: "linux", goarch: "amd64", cgo: true, tags: new Set(), goVersion: "1.22.3" };

function parse(line: string): Constraint {
  const parsed = parseConstraint(line);
  if ("error" in parsed) throw new Error(parsed.error);
  return parsed.constraint;
}

describe("//go:build", () => {
  test.each([
    ["//go:build linux", "linux"],
    ["//go:build\tlinux&&amd64", "linux && amd64"],
    ["//go:build a || b && c", "a || (b && c)"],
    ["//go:build (a || b) && !(c)", "(a || b) && !c"],
    ["//go:build !(a && b)", "!(a && b)"],
    ["//go:build go1.21 ", "go1.21"],
    ["//go:build é_1.2", "é_1.2"],
  ])("%j", (line, text) => {
    expect(constraintText(parse(line))).toBe(text);
  });

  test.each([
    ["//go:build", "unexpected end of expression"],
    ["//go:build a b", "unexpected token b"],
    ["//go:build a &", "invalid syntax at &"],
    ["//go:build a, b", "invalid syntax at ,"],
    ["//go:build !!a", "double negation not allowed"],
    ["//go:build (a", "missing close paren"],
    ["//go:build (", "missing close paren"],
    ["//go:build )", "unexpected token )"],
    ["//go:build a)", "unexpected token )"],
    [`//go:build ${"a && ".repeat(1_000)}a`, "build expression too large"],
    ["//go:buildx", "not a build constraint"],
    ["// go:build a", "not a build constraint"],
    ["//go:build a\n//go:build b", "not a build constraint"],
  ])("%j", (line, error) => {
    expect(parseConstraint(line)).toEqual({ error });
  });

  test("nesting is bounded", () => {
    expect(parseConstraint(`//go:build ${"(".repeat(100_000)}a`)).toEqual({ error: "build expression too large" });
  });

  test("its text is read back the same", () => {
    const tree = fc.letrec<{ node: Constraint }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom("a", "b", "linux").map((tag): Constraint => ({ kind: "tag", tag })),
        fc.record({
          kind: fc.constant("not" as const),
          of: fc.constantFrom("a", "b").map((tag) => ({ kind: "tag" as const, tag })),
        }),
        fc.record({ kind: fc.constantFrom("and" as const, "or" as const), left: tie("node"), right: tie("node") }),
      ),
    })).node;
    fc.assert(
      fc.property(tree, (constraint) => {
        const text = constraintText(constraint);
        expect(constraintText(parse(`//go:build ${text}`))).toBe(text);
        for (const tags of [[], ["a"], ["b"], ["a", "b"]]) {
          const context = { ...linux, tags: new Set(tags) };
          expect(evalConstraint(parse(`//go:build ${text}`), context)).toBe(evalConstraint(constraint, context));
        }
      }),
    );
  });
});

describe("// +build", () => {
  test.each([
    ["// +build linux", "linux"],
    ["//+build linux,!cgo darwin", "(linux && !cgo) || darwin"],
    ["// +build !!x", "ignore"],
    ["// +build !", "ignore"],
    ["// +build a-b", "ignore"],
    ["// +build !a-b", "!ignore"],
    ["// +build", "ignore"],
  ])("%j", (line, text) => {
    expect(constraintText(parse(line))).toBe(text);
  });

  test("too many words", () => {
    expect(parseConstraint(`// +build ${"a ".repeat(102)}`)).toEqual({
      error: "expression too complex for // +build lines",
    });
  });
});

function textOf(source: string): string | undefined {
  const { constraint } = scanGoFile(new Source("x.go", source));
  return constraint && constraintText(constraint);
}

describe("where constraints count", () => {
  test.each([
    ["//go:build a\n\npackage p\n", "a"],
    ["//go:build a\npackage p\n", "a"],
    ["/* licence */\n//go:build a\n\npackage p\n", "a"],
    ["// text\n\n//go:build a\n\npackage p\n", "a"],
    ["/* open\n//go:build a\n*/\npackage p\n", undefined],
    ["package p\n\n//go:build a\n", undefined],
    ["// +build a\n\npackage p\n", "a"],
    ["// +build a\npackage p\n", undefined],
    ["// +build a\n// +build b c\n\npackage p\n", "a && (b || c)"],
    ["// +build a\n\n// +build b\npackage p\n", "a"],
    ["/* c */\n// +build a\n\npackage p\n", undefined],
    ["//go:build a\n// +build b\n\npackage p\n", "a"],
  ])("%j", (source, expected) => {
    expect(textOf(source)).toBe(expected);
  });

  test.each([
    ["//go:build a\n//go:build b\n\npackage p\n", 2, "multiple //go:build comments"],
    ["\n//go:build a b\n\npackage p\n", 2, "parsing //go:build line: unexpected token b"],
  ])("%j is refused", (source, line, message) => {
    const file = scanGoFile(new Source("x.go", source));
    expect(file.constraintError).toMatchObject({ line, message });
    expect(buildFile("x.go", file, linux)).toEqual({ included: false, reason: "malformed" });
  });
});

describe("tags", () => {
  test.each([
    ["linux", {}, true],
    ["amd64", {}, true],
    ["windows", {}, false],
    ["unix", {}, true],
    ["unix", { goos: "windows" }, false],
    ["unix", { goVersion: "1.18" }, false],
    ["linux", { goos: "android" }, true],
    ["darwin", { goos: "ios" }, true],
    ["solaris", { goos: "illumos" }, true],
    ["cgo", {}, true],
    ["cgo", { cgo: false }, false],
    ["gc", {}, true],
    ["gccgo", {}, false],
    ["go1.1", {}, true],
    ["go1.22", {}, true],
    ["go1.23", {}, false],
    ["go1.22.3", {}, false],
    ["go1.022", {}, false],
    ["go2.0", {}, false],
    ["go1.22", { goVersion: "1.22rc1" }, true],
    ["custom", { tags: new Set(["custom"]) }, true],
    ["boringcrypto", { tags: new Set(["goexperiment.boringcrypto"]) }, true],
    ["amd64.v1", { toolTags: new Set(["amd64.v1"]) }, true],
  ])("%s with %j: %j", (tag, change, expected) => {
    expect(hasTag(tag, { ...linux, ...change })).toBe(expected);
  });
});

describe("file names", () => {
  test.each([
    ["x.go", true],
    ["linux.go", true],
    ["windows.go", true],
    ["x_linux.go", true],
    ["x_windows.go", false],
    ["x_arm64.go", false],
    ["x_linux_amd64.go", true],
    ["x_windows_amd64.go", false],
    ["x_linux_arm64_test.go", false],
    ["x_windows_test.go", false],
    ["x_test.go", true],
    ["x_unix.go", true],
    ["x_linux_foo.go", true],
    ["x_amd64_linux.go", true],
    ["x_windows.linux.go", false],
    ["windows_amd64.go", true],
    ["x_gccgo.go", true],
  ])("%s on linux/amd64: %j", (name, expected) => {
    expect(matchesFileName(name, linux)).toBe(expected);
  });

  test("names that older releases do not know bind nothing", () => {
    expect(matchesFileName("x_wasip1.go", linux)).toBe(false);
    expect(matchesFileName("x_wasip1.go", { ...linux, goVersion: "1.20.14" })).toBe(true);
  });
});

function decide(name: string, text: string, context = linux): string {
  return buildFile(name, scanGoFile(new Source(name, text)), context).reason;
}

describe("which files are built", () => {
  test.each([
    ["x.go", "package p\n", "included"],
    ["x_test.go", "package p\n", "test"],
    ["_x.go", "package p\n", "hidden"],
    [".x.go", "package p\n", "hidden"],
    ["x_windows.go", "package p\n", "name"],
    ["x.go", "//go:build ignore\n\npackage p\n", "constraint"],
    ["x.go", "package documentation\n", "documentation"],
  ])("%s %j: %s", (name, text, reason) => {
    expect(decide(name, text)).toBe(reason);
  });

  test("cgo files need cgo", () => {
    expect(decide("x.go", 'package p\nimport "C"\n')).toBe("included");
    expect(decide("x.go", 'package p\nimport "C"\n', { ...linux, cgo: false })).toBe("cgo");
  });

  test("before 1.17 only // +build counts", () => {
    const text = "//go:build ignore\n// +build linux\n\npackage p\n";
    expect(decide("x.go", text)).toBe("constraint");
    expect(decide("x.go", text, { ...linux, goVersion: "1.16.15" })).toBe("included");
  });

  test("a name may decide before the file is read", () => {
    expect(decideByName("x_windows.go", linux)).toEqual({ included: false, reason: "name" });
    expect(decideByName("x.go", linux)).toBeUndefined();
  });
});

test("the conditions of a #cgo line are alternatives", () => {
  const file = scanGoFile(
    new Source(
      "x.go",
      'package p\n// #cgo windows linux,cgo CFLAGS: -Da\n// #cgo !linux CFLAGS: -Db\n// #cgo linux&&arm64 CFLAGS: -Dc\n// #cgo windows NOPE: x\nimport "C"\n',
    ),
  );
  expect(file.cgoDirectives.map((directive) => cgoDirectiveApplies(directive, linux))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(cgoError(file, linux)).toBeUndefined();
  expect(cgoError(file, { ...linux, goos: "windows" })).toBe("invalid #cgo verb: #cgo windows NOPE: x");
});
