import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import { parseGoMod, parseGoWork } from "../gomod/parse.ts";
import {
  findVendorInconsistencies,
  vendoredTooNew,
  vendorErrorText,
  vendorInconsistencies,
} from "./inconsistencies.ts";
import { parseModulesTxt, type ModulesTxt } from "./modules-txt.ts";

function txt(text: string): ModulesTxt {
  return parseModulesTxt(new Source("vendor/modules.txt", text));
}

function compare(goMod: string, modulesTxt: string | undefined): string[] {
  return vendorInconsistencies({
    mains: [parseGoMod(new Source("go.mod", goMod))],
    work: undefined,
    modules: modulesTxt === undefined ? undefined : txt(modulesTxt),
  });
}

function mod(body: string): string {
  return `module example.org/m\n\ngo 1.21\n\n${body}`;
}

describe("modules.txt", () => {
  const text = `# example.com/a v1.0.0 => ../a
## explicit; go 1.21
example.com/a
example.com/a/p
# example.com/b v1.2.0
## explicit
# example.com/c v0.1.0 => example.com/fork v0.2.0
example.com/c/x
# example.com/d => ./d
# nonsense x
ignored/package
# example.com/e v1.0.0 => x y z
`;

  test("modules, packages, replacements", () => {
    const { modules, packages, providers, replaced, versions, workspace } = txt(text);
    expect([...packages].map(([path, module]) => [path, module.path])).toEqual([
      ["example.com/a", "example.com/a"],
      ["example.com/a/p", "example.com/a"],
      ["example.com/c/x", "example.com/c"],
    ]);
    expect(providers.map(({ path }) => path)).toEqual(["example.com/a", "example.com/c"]);
    expect(replaced.map(({ path, replacement }) => [path, replacement?.path, replacement?.version])).toEqual([
      ["example.com/a", "../a", ""],
      ["example.com/c", "example.com/fork", "v0.2.0"],
      ["example.com/d", "./d", ""],
    ]);
    expect(modules.get("example.com/a v1.0.0")).toMatchObject({ explicit: true, goVersion: "1.21", line: 1 });
    expect(modules.get("example.com/b v1.2.0")?.explicit).toBe(true);
    expect(versions.get("example.com/c")).toBe("v0.1.0");
    expect(workspace).toBe(false);
  });

  test("the first line tells a workspace's", () => {
    expect(txt("## workspace\n# a.b v1.0.0\n").workspace).toBe(true);
    expect(txt("## x; workspace").workspace).toBe(true);
    expect(txt("# a.b v1.0.0\n## workspace\n").workspace).toBe(false);
  });

  test("no input makes it throw", () => {
    const line = fc.constantFrom("# a.b v1.0.0", "# a.b => x", "## explicit", "a.b/c", "#", "# =>", "\r", "## go ", "");
    fc.assert(fc.property(fc.array(fc.oneof(line, fc.string())), (lines) => void txt(lines.join("\n"))));
  });
});

describe("what the go command complains about", () => {
  test("everything fits", () => {
    expect(
      compare(mod("require example.com/a v1.0.0\n"), "# example.com/a v1.0.0\n## explicit\nexample.com/a\n"),
    ).toEqual([]);
  });

  test.each([
    [
      "another version",
      "require example.com/a v1.0.1\n",
      "# example.com/a v1.0.0\n## explicit\nexample.com/a\n",
      [
        "example.com/a@v1.0.1: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt",
        "example.com/a@v1.0.0: is marked as explicit in vendor/modules.txt, but not explicitly required in go.mod",
      ],
    ],
    [
      "a replacement that wasn't vendored",
      "replace example.com/c => ../c\n",
      "",
      ["example.com/c: is replaced in go.mod, but not marked as replaced in vendor/modules.txt"],
    ],
    [
      "another replacement",
      "replace example.com/c => ../c\n",
      "# example.com/c => ../d\n",
      ["example.com/c: is replaced by ../c in go.mod, but marked as replaced by ../d in vendor/modules.txt"],
    ],
    [
      "a replacement that is gone",
      "",
      "# example.com/c v1.0.0 => example.com/d v1.0.0\n",
      ["example.com/c@v1.0.0: is marked as replaced in vendor/modules.txt, but not replaced in go.mod"],
    ],
  ])("%s", (_, body, modulesTxt, expected) => {
    expect(compare(mod(body), modulesTxt)).toEqual(expected);
  });

  test("without modules.txt every requirement is missing", () => {
    expect(
      compare(mod("require example.com/a v1.0.0\nrequire example.com/b v1.0.0 // indirect\n"), undefined),
    ).toHaveLength(2);
  });

  test("modules older than 1.14 are only told of clear contradictions", () => {
    const old = "module m\ngo 1.13\nrequire example.com/a v1.0.1\nreplace example.com/z => ./z\n";
    expect(compare(old, "# example.com/a v1.0.0\nexample.com/a\n")).toEqual([
      "example.com/a@v1.0.1: is explicitly required in go.mod, but vendor/modules.txt indicates example.com/a@v1.0.0",
    ]);
    expect(compare(old, "# example.com/a v1.0.1\nexample.com/a\n")).toEqual([]);
  });

  test("the line it is about is known", () => {
    const [found] = findVendorInconsistencies({
      mains: [parseGoMod(new Source("go.mod", mod("require example.com/a v1.0.0\n")))],
      work: undefined,
      modules: undefined,
    });
    expect(found?.subject.line).toBe(5);
  });

  test("a workspace compares all its modules, and directories as seen from go.work", () => {
    const one = parseGoMod(
      new Source("one/go.mod", "module o.ne\ngo 1.22\nrequire example.com/a v1.0.0\nreplace example.com/a => ../a\n"),
    );
    const two = parseGoMod(new Source("two/go.mod", "module t.wo\ngo 1.22\n"));
    const state = {
      mains: [one, two],
      work: parseGoWork(new Source("go.work", "go 1.22\nuse ./one\nuse ./two\n")),
      modules: txt(
        "## workspace\n# example.com/a v1.0.0 => ./a\n## explicit\nexample.com/a\n# example.com/a => ./a\n# example.com/b v1.0.0\n## explicit\nexample.com/b\n",
      ),
      dirs: ["one", "two"],
      files: ["one/go.mod", "two/go.mod"],
    };
    expect(vendorInconsistencies(state)).toEqual([
      "example.com/b@v1.0.0: is marked as explicit in vendor/modules.txt, but not explicitly required in a go.mod",
    ]);
    expect(vendorInconsistencies({ ...state, modules: txt("") })).toContain(
      "example.com/a: is replaced in one/go.mod, but not marked as replaced in vendor/modules.txt",
    );
  });
});

test("the whole text", () => {
  expect(vendorErrorText("/src", ["a.b: x"], "1.26.8")).toMatchInlineSnapshot(`
    "go: inconsistent vendoring in /src:
    	a.b: x

    	To ignore the vendor directory, use -mod=readonly or -mod=mod.
    	To sync the vendor directory, run:
    		go mod vendor"
  `);
  expect(vendorErrorText("/src", ["a.b: x"], "1.26.8", true)).toContain("\t\tgo work vendor");
  expect(vendorErrorText("/src", ["a.b: x"], "1.15.15")).toContain("run 'go mod vendor' to sync, or use -mod=mod");
});

test("a vendored module may ask for too new a Go", () => {
  const modules = txt("# a.b v1.0.0\n## explicit; go 1.21\n# c.d v1.0.0\n## go 1.99\n");
  expect(vendoredTooNew(modules, "1.26.8")?.path).toBe("c.d");
  expect(vendoredTooNew(modules, "1.99")).toBeUndefined();
  expect(vendoredTooNew(modules, "1.20.14")).toBeUndefined();
});
