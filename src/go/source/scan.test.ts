import { describe, expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import type { GoFile } from "./ast.ts";
import { dumpGoFile } from "./dump.ts";
import { scanGoFile } from "./scan.ts";

function scan(text: string): GoFile {
  return scanGoFile(new Source("main.go", text));
}

describe("package and imports", () => {
  test("all forms of an import", () => {
    const text = `// Package main.
package main // import "example.com/m"

import "fmt"
import (
	_ "embed"; . "math"
	// a comment
	str "strings" /* another */
	\`raw/path\`
)
import "C"

import "late"

func main() { import_ := "no"; _ = import_ }
`;
    const file = scan(text);
    expect(file.error).toBeUndefined();
    expect(file.imports.map(({ path, name, line }) => [line, name, path])).toEqual([
      [4, undefined, "fmt"],
      [6, "_", "embed"],
      [6, ".", "math"],
      [8, "str", "strings"],
      [9, undefined, "raw/path"],
      [11, undefined, "C"],
      [13, undefined, "late"],
    ]);
    expect(file.package).toBe("main");
    expect(text.slice(file.packageSpan.start, file.packageSpan.end)).toBe("main");
    expect(file.importComment).toBe("example.com/m");
    expect(file.cgo).toBe(true);
    const spans = file.imports.map(({ span }) => text.slice(span.start, span.end));
    expect(spans[1]).toBe('_ "embed"');
    expect(spans[3]).toBe('str "strings"');
  });

  test("semicolons, one line, nothing behind", () => {
    expect(scan('package p; import ("a"; "b"); import "c"').imports.map(({ path }) => path)).toEqual(["a", "b", "c"]);
  });

  test("a byte order mark and CRLF", () => {
    const file = scan('\ufeffpackage p\r\n\r\nimport (\r\n\t"fmt"\r\n)\r\n');
    expect(file.imports.map(({ path, line }) => [path, line])).toEqual([["fmt", 4]]);
  });

  test("what looks like an import inside strings and comments is none", () => {
    const file = scan('package p\n\n/* import "a" */\n// import "b"\nvar s = `\nimport "c"\n`\n');
    expect(file.imports).toEqual([]);
    expect(file.error).toBeUndefined();
  });

  test("code behind the imports may be as wrong as it likes", () => {
    expect(scan('package p\nimport "a"\nfunc ( { "unclosed').error).toBeUndefined();
  });
});

describe("errors are go/parser's, at their line", () => {
  test.each([
    ["", 1, "expected 'package', found 'EOF'"],
    ["\n\n", 2, "expected 'package', found 'EOF'"],
    ["// only a comment\n", 1, "expected 'package', found 'EOF'"],
    ["hello world\n", 1, "expected 'package', found hello"],
    ["<<<<<<< HEAD\npackage p\n", 1, "expected 'package', found '<<'"],
    ["package\n", 1, "expected 'IDENT', found 'EOF'"],
    ["package func\n", 1, "expected 'IDENT', found 'func'"],
    ['package p import "a"\n', 1, "expected ';', found 'import'"],
    ["package p\nimport fmt\n", 2, "missing import path"],
    ["package p\nimport 'a'\n", 2, "import path must be a string"],
    ['package p\nimport (\n\t"a"\n', 3, "expected ')', found 'EOF'"],
    ['package p\nimport "a b"\n', 2, "invalid import path: a b"],
    ['package p\nimport ""\n', 2, "invalid import path: "],
    ['package p\nimport "a\n', 2, "string literal not terminated"],
    ['package p\nimport "\\q"\n', 2, "unknown escape sequence"],
    ["package p\nimport “a”\n", 2, "curly quotation mark '“' (use neutral '\"')"],
    ["#!/bin/sh\npackage p\n", 1, "illegal character U+0023 '#'"],
    ["package p\n\0", 2, "unexpected NUL in input"],
    ["/* open\npackage p\n", 1, "comment not terminated"],
    ["12 34", 1, "expected 'package', found 12"],
    ["0x", 1, "hexadecimal literal has no digits"],
    ["1_", 1, "'_' must separate successive digits"],
    ["08", 1, "invalid digit '8' in octal literal"],
    ["'ab'", 1, "illegal rune literal"],
  ])("%j", (text, line, message) => {
    const file = scan(text);
    expect([file.error?.line, file.error?.message]).toEqual([line, message]);
  });
});

function embed(line: string, head = 'import "embed"'): GoFile {
  return scan(`package p\n\n${head}\n\n${line}\nvar f embed.FS\n`);
}

describe("go:embed", () => {
  test.each([
    ["//go:embed a.txt", ["a.txt"]],
    ["//go:embed a.txt b/*.html  all:c", ["a.txt", "b/*.html", "all:c"]],
    ['//go:embed "with space.txt" `raw "x"` plain', ["with space.txt", 'raw "x"', "plain"]],
    ['//go:embed "\\x61\\u0062"', ["ab"]],
    ["//go:embed\ttab", ["tab"]],
    ["\t//go:embed indented", ["indented"]],
    ["var x = 1 //go:embed behind", ["behind"]],
    ["//go:embed", []],
    ["//go:embedx", []],
    ["// go:embed a", []],
    ['//go:embed "open', []],
    ['//go:embed "a"b', []],
    ["/*\n//go:embed no\n*/", []],
    ["var s = `\n//go:embed no\n`", []],
    ['var s = "\\"//go:embed no"', []],
    ["var r, q = '\"', '\\'' //go:embed yes", ["yes"]],
  ])("%j", (line, patterns) => {
    expect(embed(line).embeds.map(({ pattern }) => pattern)).toEqual(patterns);
  });

  test("places", () => {
    const text = 'package p\nimport _ "embed"\n//go:embed "a b" c\nvar s string\n';
    const file = scan(text);
    expect(file.embeds.map(({ span, line }) => [line, text.slice(span.start, span.end)])).toEqual([
      [3, '"a b"'],
      [3, "c"],
    ]);
    expect(file.orphanEmbed).toBeUndefined();
  });

  test("without the import it is the compiler's error", () => {
    const file = embed("//go:embed a.txt", 'import "os"');
    expect(file.embeds).toEqual([]);
    expect(file.orphanEmbed?.line).toBe(5);
  });
});

test("go:generate counts at the start of a line, wherever it stands", () => {
  const file = scan(
    "package p\n//go:generate stringer -type=X\r\n\t//go:generate no\n/*\n//go:generate\tyes\n*/\n//go:generates no\n",
  );
  expect(file.generate.map(({ command, line }) => [line, command])).toEqual([
    [2, "stringer -type=X"],
    [5, "yes"],
  ]);
});

describe("cgo", () => {
  test("the preamble's flags and headers", () => {
    const file = scan(`package p

/*
#cgo LDFLAGS: -lm "-L/opt/my lib"
#cgo linux,amd64 darwin CFLAGS: -DX=1
#cgo pkg-config: libpng zlib
#cgo noescape f
  #include <stdio.h>
#  include "local.h"
*/
import "C"
`);
    expect(file.cgoDirectives.map(({ conditions, variable, args }) => [conditions, variable, args])).toEqual([
      ["", "LDFLAGS", ["-lm", "-L/opt/my lib"]],
      ["linux,amd64 darwin", "CFLAGS", ["-DX=1"]],
      ["", "pkg-config", ["libpng", "zlib"]],
    ]);
    expect(file.cgoIncludes).toEqual(["stdio.h", "local.h"]);
  });

  test("line comments, inside brackets, and comments that are apart", () => {
    const text = 'package p\n\n// #cgo CFLAGS: -Dno\n\n// #cgo CFLAGS: -Dyes\nimport (\n\t"C"\n)\n';
    expect(scan(text).cgoDirectives.map(({ value }) => value)).toEqual(["-Dyes"]);
    const inner = 'package p\nimport (\n\t"a"\n\t// #cgo CFLAGS: -Dinner\n\t"C"\n)\n';
    expect(scan(inner).cgoDirectives.map(({ value }) => value)).toEqual(["-Dinner"]);
  });

  test.each([
    ["#cgo x", "invalid #cgo line: #cgo x"],
    ["#cgo : x", "invalid #cgo line: #cgo : x"],
    ["#cgo NOPE: x", "invalid #cgo verb: #cgo NOPE: x"],
    ["#cgo CFLAGS: 'open", "invalid #cgo line: #cgo CFLAGS: 'open"],
    ["#cgo CFLAGS: -D;rm", "malformed #cgo argument: -D;rm"],
    ["#cgo CFLAGS: -I${SRCDIR}/x", undefined],
  ])("%j", (line, error) => {
    expect(scan(`package p\n// ${line}\nimport "C"\n`).cgoDirectives[0]?.error).toBe(error);
  });
});

test("as data", () => {
  expect(dumpGoFile(scan('//go:build linux\n\npackage p\n\nimport "fmt"\n'))).toEqual({
    Package: "p",
    Imports: [{ Path: "fmt", Name: undefined, Line: 5 }],
    Constraint: "linux",
    Embeds: [],
    Cgo: false,
    CgoDirectives: [],
    CgoIncludes: [],
    Generate: [],
    ImportComment: undefined,
    Error: undefined,
  });
});
