import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import type { GoFile } from "./ast.ts";
import { scanGoFile } from "./scan.ts";

function scan(text: string): GoFile {
  return scanGoFile(new Source("main.go", text));
}

describe("hostile files", () => {
  test("nothing makes it throw", () => {
    const piece = fc.constantFrom(
      "package p\n",
      "import",
      '"a"',
      "(",
      ")",
      "//go:embed a\n",
      "//go:build x\n",
      "/*",
      "*/",
      "`",
      '"',
      "'",
      "\\",
      "\n",
      ";",
      "\0",
      "\ufeff",
      'import "embed"\n',
      'import "C"\n',
      "0x",
      "1e",
      "é",
    );
    const text = fc.oneof(
      fc.string({ unit: fc.nat({ max: 0x2fff }).map((code) => String.fromCharCode(code)) }),
      fc.array(piece).map((pieces) => pieces.join("")),
    );
    fc.assert(fc.property(text, (source) => void scan(source)));
  });

  test.each([
    ["a line of 10 MB", `package p\nvar s = "${"a".repeat(10_000_000)}"\n`],
    ["an identifier of 10 MB", "a".repeat(10_000_000)],
    ["100,000 brackets", `package p\nimport ${"(".repeat(100_000)}`],
    ["100,000 imports", `package p\n${'import "a"\n'.repeat(100_000)}`],
    ["100,000 comments", `package p\n${"// x\n".repeat(100_000)}import "a"\n`],
    ["100,000 embeds", `package p\nimport "embed"\n${"//go:embed a b\n".repeat(100_000)}`],
    ["300,000 quotes", `package p\nimport "embed"\n//go:embed a\n${"'\"`".repeat(100_000)}`],
    ["100,000 constraint lines", `${"// +build x\n".repeat(100_000)}\npackage p\n`],
    ["binary", String.fromCharCode(...Array.from({ length: 60_000 }, (_, index) => (index * 7) % 256))],
  ])("%s", (_, text) => {
    const started = performance.now();
    scan(text);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
