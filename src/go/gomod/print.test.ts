import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import { dumpGoMod, dumpGoWork } from "./dump.ts";
import { parseGoMod, parseGoWork } from "./parse.ts";
import { type GoModContents, printGoMod } from "./print.ts";
import { autoQuote, isDirectoryPath, parseString } from "./strings.ts";

const path = fc.stringMatching(/^[a-z]{1,6}\.[a-z]{2,3}\/[a-z]{1,6}(?:\/x y)?$/);
const version = fc.stringMatching(/^v[01]\.(?:0|[1-9][0-9]?)\.(?:0|[1-9][0-9]?)(?:-rc\.[1-9])?$/);
const module = fc.record({ path, version });
const directory = fc.constantFrom("./x", "../x y", "/abs", ".", "./é");
const contents: fc.Arbitrary<GoModContents> = fc.record({
  module: path,
  go: fc.constantFrom(undefined, "1.16", "1.21.0", "1.22rc1"),
  toolchain: fc.constantFrom(undefined, "go1.22.1", "default"),
  godebug: fc.array(
    fc.record({ key: fc.stringMatching(/^[a-z]{1,5}$/), value: fc.stringMatching(/^[a-z0-9.=]{0,5}$/) }),
  ),
  require: fc.array(fc.record({ path, version, indirect: fc.boolean() })),
  exclude: fc.array(module),
  replace: fc.array(
    fc.record({
      old: fc.oneof(
        module,
        path.map((name) => ({ path: name, version: "" })),
      ),
      new: fc.oneof(
        module,
        directory.map((name) => ({ path: name, version: "" })),
      ),
    }),
  ),
  retract: fc.array(fc.record({ low: version, high: version, rationale: fc.constantFrom("", "broken", "two\nlines") })),
  tool: fc.array(fc.record({ path })),
  ignore: fc.array(fc.record({ path: directory })),
});

describe("printGoMod", () => {
  test("what is printed is read back the same", () => {
    fc.assert(
      fc.property(contents, (written) => {
        const mod = parseGoMod(new Source("go.mod", printGoMod(written)));
        expect(mod.errors).toEqual([]);
        const again = parseGoMod(new Source("go.mod", printGoMod(mod)));
        expect(dumpGoMod(again)).toEqual(dumpGoMod(mod));
        expect(mod.module?.path).toBe(written.module);
        expect(mod.require.map((each) => each.indirect).filter(Boolean)).toHaveLength(
          (written.require ?? []).filter((each) => each.indirect).length,
        );
        expect(mod.retract.map(({ rationale }) => rationale)).toEqual(
          (written.retract ?? []).map(({ rationale }) => rationale),
        );
        expect(mod.replace.map((each) => [each.old, each.new])).toEqual(
          (written.replace ?? []).map((each) => [each.old, each.new]),
        );
      }),
    );
  });

  test("looks like what go mod tidy writes", () => {
    const text = printGoMod({
      module: "example.com/m",
      go: "1.22",
      require: [
        { path: "a.b/c", version: "v1.0.0" },
        { path: "a.b/d", version: "v1.0.0" },
        { path: "a.b/e", version: "v1.0.0", indirect: true },
      ],
      retract: [{ low: "v1.0.0", high: "v1.0.0", rationale: "broken" }],
    });
    expect(text).toMatchInlineSnapshot(`
      "module example.com/m

      go 1.22

      require (
      	a.b/c v1.0.0
      	a.b/d v1.0.0
      )

      require a.b/e v1.0.0 // indirect

      retract (
      	// broken
      	v1.0.0
      )
      "
    `);
  });
});

test("parsing never throws", () => {
  const token = fc.constantFrom(
    "module",
    "require",
    "(",
    ")",
    "\n",
    " ",
    "\t",
    '"',
    "`",
    "//",
    "/*",
    "a.b/c",
    "v1.0.0",
    "=>",
    "[",
    ",",
    "]",
    "\\",
    "é",
    "\0",
    "\r",
  );
  const text = fc.oneof(
    fc.string({ unit: fc.nat({ max: 0x2fff }).map((code) => String.fromCharCode(code)) }),
    fc.array(token).map((tokens) => tokens.join("")),
  );
  fc.assert(
    fc.property(text, (source) => {
      parseGoMod(new Source("go.mod", source));
      parseGoMod(new Source("go.mod", source), "lax");
      parseGoWork(new Source("go.work", source));
    }),
  );
});

describe("hostile files are read in linear time", () => {
  test.each([
    ["a line of 10 MB", `module ${"a".repeat(10_000_000)}\n`],
    ["a comment of 10 MB", `// ${"a".repeat(10_000_000)}\nmodule a.b\n`],
    ["200,000 opening brackets", "(".repeat(200_000)],
    ["100,000 blocks", "require (\n".repeat(100_000)],
    ["20,000 require lines", `require (\n${"\ta.b/c v1.0.0 // indirect\n".repeat(20_000)})\n`],
    ["200,000 blank lines in a block", `require (\n${"\n".repeat(200_000)})\n`],
    ["quotes without end", '"'.repeat(500_001)],
    ["binary", String.fromCharCode(...Array.from({ length: 60_000 }, (_, index) => index % 256))],
  ])("%s", (_, text) => {
    const started = performance.now();
    parseGoMod(new Source("go.mod", text));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

test("words are quoted where they must be", () => {
  expect(["a", "(", "a(", "a b", "", "a//b", "é", "a\u00a0"].map((word) => autoQuote(word))).toEqual([
    "a",
    "(",
    '"a("',
    '"a b"',
    '""',
    '"a//b"',
    "é",
    '"a\\u00a0"',
  ]);
  expect(parseString('"a b"')).toEqual({ value: "a b" });
});

test.each([
  [".", true],
  ["..", true],
  ["./x", true],
  ["..\\x", true],
  ["/x", true],
  ["\\x", true],
  ["C:\\x", true],
  ["c:", true],
  [".x", false],
  ["...", false],
  ["x/./y", false],
  ["~/x", false],
  ["", false],
])("%j is a directory path: %j", (text, expected) => {
  expect(isDirectoryPath(text)).toBe(expected);
});

test("go.work as data", () => {
  expect(dumpGoWork(parseGoWork(new Source("go.work", "go 1.23\nuse ./a\nreplace x.y => ./b\n")))).toEqual({
    Go: "1.23",
    Use: [{ DiskPath: "./a" }],
    Replace: [{ Old: { Path: "x.y", Version: undefined }, New: { Path: "./b", Version: undefined } }],
    Toolchain: undefined,
    GoDebug: undefined,
  });
});
