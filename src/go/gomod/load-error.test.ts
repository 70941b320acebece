import { describe, expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import type { GoMod } from "./ast.ts";
import { mainModuleError } from "./load-error.ts";
import { lookupLine } from "./lookup.ts";
import { parseGoMod } from "./parse.ts";
import { describeModule, replaceConflict, replacementFor } from "./replace.ts";
import { asBuildReads, goModVersionErrors } from "./version-errors.ts";

function parse(text: string): GoMod {
  return parseGoMod(new Source("go.mod", text));
}

describe("what the go command stops with", () => {
  // Read off go 1.26.8 with GOTOOLCHAIN=local.
  test.each([
    ["module a.b\nfoo\n", "errors parsing go.mod:\ngo.mod:2: unknown directive: foo"],
    ["module a.b\ngo 1.99\nfoo\n", "go.mod requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)"],
    [
      "go 1.20\n",
      "error reading go.mod: missing module declaration. To specify the module path:\n\tgo mod edit -module=example.com/mod",
    ],
    ["module go\n", 'error reading go.mod: invalid module path: "go"'],
    ['module "a b"\n', "malformed module path \"a b\": invalid char ' '"],
    ["module a.b\nreplace x.y/z => ./p\nreplace x.y/z => ./q\n", "conflicting replacements for x.y/z:\n\t./p\n\t./q"],
    [
      "module a.b\nrequire a.b/v1 v1.0.0\n",
      'errors parsing go.mod:\ngo.mod:2: require a.b/v1: version "v1.0.0" invalid: malformed module path "a.b/v1"',
    ],
    [
      "module a.b\nretract v2.0.0\n",
      'errors parsing go.mod:\ngo.mod:2: retract a.b: version "v2.0.0" invalid: should be v0 or v1, not v2',
    ],
    ["module a.b\nrequire x.y/z master\n", undefined],
    ["module main\n", undefined],
  ])("%j", (text, message) => {
    expect(mainModuleError(parse(text), { goVersion: "1.26.8", gotoolchain: "local" })?.message).toBe(message);
  });

  test("before 1.21 a newer go line is no error by itself", () => {
    expect(mainModuleError(parse("module a.b\ngo 1.99\n"), { goVersion: "1.20.14" })).toBeUndefined();
  });
});

test("versions that aren't canonical are looked up by a build", () => {
  const mod = parse(
    "module a.b\nrequire x.y/z master\nreplace x.y/z => q.r/s v1.2\nretract [v1.0.0, v1.1]\nexclude x.y/z v1.0.0\n",
  );
  expect(mod.errors.map(({ line }) => line)).toEqual([2]);
  const read = asBuildReads(mod, "1.26.8");
  expect(read.errors).toEqual([]);
  expect(read.lookups.map(({ path, version, line }) => [line, path, version])).toEqual([
    [2, "x.y/z", "master"],
    [3, "q.r/s", "v1.2"],
    [4, "a.b", "v1.1"],
  ]);
});

test("retractions need a module path to be judged", () => {
  expect(goModVersionErrors(parse("retract v1.0.0\nretract v1.1.0\n"), "1.26.8").map(({ message }) => message)).toEqual(
    ["no module directive found, so retract cannot be used"],
  );
});

test("a replacement of one version wins over one of all versions", () => {
  const mod = parse("replace (\n\ta.b/c => ./any\n\ta.b/c v1.0.0 => ./one\n\ta.b/d v1.0.0 => ./d\n)\n");
  expect(replacementFor(mod, "a.b/c", "v1.0.0")?.new.path).toBe("./one");
  expect(replacementFor(mod, "a.b/c", "v1.1.0")?.new.path).toBe("./any");
  expect(replacementFor(mod, "a.b/d", "v1.1.0")).toBeUndefined();
  expect(replacementFor(mod, "a.b/e", "v1.1.0")).toBeUndefined();
});

test("equal replacements don't contradict each other", () => {
  expect(replaceConflict(parse("replace a.b => ./x\nreplace a.b => ./x\nreplace a.b v1.0.0 => ./y\n"))).toBeUndefined();
  const conflict = replaceConflict(parse("replace a.b v1.0.0 => ./x\nreplace a.b v1.0.0 => c.d v1.0.0\n"));
  expect(conflict?.message).toBe("conflicting replacements for a.b@v1.0.0:\n\t./x\n\tc.d@v1.0.0");
  expect(describeModule({ path: "a.b", version: "" })).toBe("a.b");
});

test.each([
  ["go 1.21\n", "1.21"],
  ["\t go\t1.21 // why\n", "1.21"],
  ["// go 1.20\ngoo 1.2\ngo 1.21\n", "1.21"],
  ["go(1.21)\n", ""],
  ['go "1.21"\n', '"1.21"'],
  ["", ""],
])("the go command finds the go line of %j without parsing", (text, version) => {
  expect(lookupLine(text, "go")).toBe(version);
});
