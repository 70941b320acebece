import { describe, expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import { dumpGoMod } from "./dump.ts";
import { parseGoMod } from "./parse.ts";

function parse(text: string, mode: "strict" | "lax" = "strict"): ReturnType<typeof parseGoMod> {
  return parseGoMod(new Source("go.mod", text), mode);
}

const everything = `// the module
//
// Deprecated: use example.com/new
module example.com/m // trailing

go 1.22.0

toolchain go1.22.3

godebug (
	default=go1.21
	panicnil=1
)

require (
	example.com/a v1.2.3
	example.com/b/v2 v2.0.0-rc.1 // indirect
	"example.com/c" v0.0.0-20200102030405-abcdefabcdef // indirect; why
)

require example.com/d v3.0.0+incompatible

exclude example.com/a v1.2.2

replace (
	example.com/a => ../a
	example.com/b/v2 v2.0.0-rc.1 => example.com/fork v1.0.0
)

// published by mistake
retract [v1.0.0, v1.1.0]
retract v1.5.0 // broken

tool example.com/a/cmd/x
ignore ./node_modules
`;

test("everything a go.mod can hold", () => {
  expect(dumpGoMod(parse(everything))).toEqual({
    Module: { Path: "example.com/m", Deprecated: "use example.com/new\ntrailing" },
    Go: "1.22.0",
    Toolchain: "go1.22.3",
    GoDebug: [
      { Key: "default", Value: "go1.21" },
      { Key: "panicnil", Value: "1" },
    ],
    Require: [
      { Path: "example.com/a", Version: "v1.2.3", Indirect: undefined },
      { Path: "example.com/b/v2", Version: "v2.0.0-rc.1", Indirect: true },
      { Path: "example.com/c", Version: "v0.0.0-20200102030405-abcdefabcdef", Indirect: true },
      { Path: "example.com/d", Version: "v3.0.0+incompatible", Indirect: undefined },
    ],
    Exclude: [{ Path: "example.com/a", Version: "v1.2.2" }],
    Replace: [
      { Old: { Path: "example.com/a", Version: undefined }, New: { Path: "../a", Version: undefined } },
      {
        Old: { Path: "example.com/b/v2", Version: "v2.0.0-rc.1" },
        New: { Path: "example.com/fork", Version: "v1.0.0" },
      },
    ],
    Retract: [
      { Low: "v1.0.0", High: "v1.1.0", Rationale: "published by mistake" },
      { Low: "v1.5.0", High: "v1.5.0", Rationale: "broken" },
    ],
    Tool: [{ Path: "example.com/a/cmd/x" }],
    Ignore: [{ Path: "./node_modules" }],
  });
});

test("places", () => {
  const mod = parse(everything);
  const text = (span: { start: number; end: number }): string => everything.slice(span.start, span.end);
  expect(mod.module && text(mod.module.span)).toBe("module example.com/m");
  expect(mod.require.map(({ span, line }) => [line, text(span)])).toEqual([
    [16, "example.com/a v1.2.3"],
    [17, "example.com/b/v2 v2.0.0-rc.1"],
    [18, '"example.com/c" v0.0.0-20200102030405-abcdefabcdef'],
    [21, "require example.com/d v3.0.0+incompatible"],
  ]);
  expect(mod.replace.map(({ newSpan }) => text(newSpan))).toEqual(["../a", "example.com/fork v1.0.0"]);
  expect(mod.directives.map(({ verb, inBlock }) => `${verb}${inBlock ? "()" : ""}`).join(" ")).toBe(
    "module go toolchain godebug() godebug() require() require() require() require exclude replace() replace() retract retract tool ignore",
  );
});

describe("comments", () => {
  test.each([
    ["// indirect", true],
    ["//indirect", true],
    ["//  indirect  ", true],
    ["// indirect; needed for x", true],
    ["// indirect // more", false],
    ["// not indirect", false],
    ["// indirect, too", false],
    ["", false],
  ])("%j makes a requirement indirect: %j", (comment, indirect) => {
    expect(parse(`require a.b/c v1.0.0 ${comment}\n`).require[0]?.indirect).toBe(indirect);
  });

  test("a comment on the closing bracket belongs to no line", () => {
    expect(parse("require (\n\ta.b/c v1.0.0\n) // indirect\n").require[0]?.indirect).toBe(false);
  });

  test("a block's comment serves the lines that have none of their own", () => {
    const mod = parse("// all bad\nretract (\n\tv1.0.0\n\t// really bad\n\tv1.1.0\n\n\tv1.2.0\n)\n");
    expect(mod.retract.map(({ rationale }) => rationale)).toEqual(["all bad", "really bad", ""]);
  });

  test("a comment apart by a blank line is nobody's", () => {
    expect(parse("// Deprecated: no\n\nmodule m.n\n").module?.deprecated).toBeUndefined();
  });

  test("a deprecation is a paragraph of its own", () => {
    const text = "// About it.\n//\n// Deprecated: use\n// another.\n//\n// More.\nmodule m.n\n";
    expect(parse(text).module?.deprecated).toBe("use\nanother.");
    expect(parse("// text Deprecated: no\nmodule m.n\n").module?.deprecated).toBeUndefined();
  });
});

describe("form", () => {
  test("CRLF, tabs, missing last newline", () => {
    const mod = parse("module\tm.n\r\n\r\nrequire (\r\n\ta.b/c\tv1.0.0\t// indirect\r\n)");
    expect(mod.errors).toEqual([]);
    expect(mod.require[0]).toMatchObject({ path: "a.b/c", version: "v1.0.0", indirect: true, line: 4 });
  });

  test("an empty block, an empty file", () => {
    expect(parse("require ()\n").errors).toEqual([]);
    expect(parse("").errors).toEqual([]);
    expect(parse("// only a comment").module).toBeUndefined();
  });

  test("versions are completed and lose their build", () => {
    expect(parse("require a.b/c v1\nrequire a.b/d v1.2.3+meta\n").require.map(({ version }) => version)).toEqual([
      "v1.0.0",
      "v1.2.3",
    ]);
  });
});

describe("a dependency's file", () => {
  const text = "module m.n\ngo v1.21-x\nreplace nonsense\nfoo (\n\tbar\n)\nretract (open\nrequire a.b/c v1.0.0\ntool\n";

  test("is read for a few lines only", () => {
    const mod = parse(text, "lax");
    expect(mod.errors).toEqual([]);
    expect(mod.go?.version).toBe("1.21");
    expect(mod.require).toHaveLength(1);
    expect(mod.replace).toHaveLength(0);
  });

  test("is not excused from syntax", () => {
    expect(parse("require (", "lax").errors[0]?.message).toBe(
      "syntax error (unterminated block started at go.mod:1:1)",
    );
  });
});
