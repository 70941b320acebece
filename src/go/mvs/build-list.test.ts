import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import type { GoMod } from "../gomod/ast.ts";
import { parseGoMod, parseGoWork } from "../gomod/parse.ts";
import { type BuildList, buildList } from "./build-list.ts";
import { spotCheck } from "./spot-check.ts";
import type { BuildListRequest } from "./summary.ts";

/** `a v1.0.0 1.17: b v1.1.0, c v1.0.0`: a module, its go line (`-` for none) and what it requires. */
function world(lines: string): Map<string, GoMod> {
  const mods = new Map<string, GoMod>();
  for (const line of lines.trim().split("\n")) {
    const [head = "", requires = ""] = line.split(":");
    const [path = "", version = "", go = "-"] = head.trim().split(" ");
    const require = requires
      .split(",")
      .map((each) => each.trim())
      .filter(Boolean);
    const text = `module x.y/${path}\n${go === "-" ? "" : `go ${go}\n`}${require.map((each) => `require x.y/${each}\n`).join("")}`;
    mods.set(`x.y/${path} ${version}`, parseGoMod(new Source("go.mod", text), "lax"));
  }
  return mods;
}

function request(lines: string, goMod: string, unknown: readonly string[] = []): BuildListRequest {
  const mods = world(lines);
  const mod = parseGoMod(new Source("go.mod", `module x.y/main\n${goMod}`));
  return {
    mains: [{ path: "x.y/main", mod }],
    work: undefined,
    readMod: (path, version) => (unknown.includes(path) ? "unknown" : (mods.get(`${path} ${version}`) ?? "missing")),
    goVersion: "1.26.8",
  };
}

function shown(list: BuildList): string {
  return list.modules.map(({ path, version }) => `${path.replace("x.y/", "")}${version && `@${version}`}`).join(" ");
}

const diamond = `
a v1.0.0 1.17: c v1.1.0
b v1.0.0 1.17: c v1.2.0
c v1.0.0 1.17: d v1.0.0
c v1.1.0 1.17: d v1.1.0
c v1.2.0 1.17: d v1.2.0
d v1.0.0 1.17:
d v1.1.0 1.17:
d v1.2.0 1.17: e v1.0.0
e v1.0.0 1.17:
`;

describe("which versions", () => {
  test("the highest that anybody asks for, no higher", () => {
    expect(shown(buildList(request(diamond, "go 1.16\nrequire x.y/a v1.0.0\nrequire x.y/b v1.0.0\n")))).toBe(
      "main a@v1.0.0 b@v1.0.0 c@v1.2.0 d@v1.2.0 e@v1.0.0",
    );
  });

  test("from 1.17 on the graph below a module of 1.17 is pruned", () => {
    const list = buildList(request(diamond, "go 1.17\nrequire x.y/a v1.0.0\nrequire x.y/b v1.0.0\n"));
    expect(shown(list)).toBe("main a@v1.0.0 b@v1.0.0 c@v1.2.0");
    expect(list.read.map(({ path }) => path)).toEqual(["x.y/a", "x.y/b"]);
  });

  test("below an older module all of it is read", () => {
    const lines = diamond.replace("b v1.0.0 1.17", "b v1.0.0 1.16");
    expect(shown(buildList(request(lines, "go 1.17\nrequire x.y/a v1.0.0\nrequire x.y/b v1.0.0\n")))).toBe(
      "main a@v1.0.0 b@v1.0.0 c@v1.2.0 d@v1.2.0 e@v1.0.0",
    );
  });

  test("a missing go line means 1.16", () => {
    expect(shown(buildList(request(diamond.replace("a v1.0.0 1.17", "a v1.0.0 -"), "require x.y/a v1.0.0\n")))).toBe(
      "main a@v1.0.0 c@v1.1.0 d@v1.1.0",
    );
  });

  test("cycles and requirements on the main module end", () => {
    const lines =
      "a v1.0.0 1.16: b v1.0.0, main v1.0.0\nb v1.0.0 1.16: a v1.1.0\na v1.1.0 1.16: b v1.0.0\nmain v1.0.0 1.16: a v1.0.0\n";
    expect(shown(buildList(request(lines, "go 1.16\nrequire x.y/a v1.0.0\n")))).toBe("main a@v1.1.0 b@v1.0.0");
  });

  test("excluded versions are passed over", () => {
    const list = buildList(
      request(diamond, "go 1.16\nrequire x.y/a v1.0.0\nrequire x.y/b v1.0.0\nexclude x.y/c v1.2.0\n"),
    );
    expect(shown(list)).toBe("main a@v1.0.0 b@v1.0.0 c@v1.1.0 d@v1.1.0");
  });

  test("replacements are read instead", () => {
    const lines = `${diamond}fork v1.0.0 1.17: d v1.2.0\n`;
    const goMod = "go 1.16\nrequire x.y/a v1.0.0\nreplace x.y/c v1.1.0 => x.y/fork v1.0.0\n";
    const list = buildList(request(lines, goMod));
    expect(shown(list)).toBe("main a@v1.0.0 c@v1.1.0 d@v1.2.0 e@v1.0.0");
    expect(list.read.map(({ path }) => path)).toContain("x.y/fork");
    expect(list.read.map(({ path }) => path)).not.toContain("x.y/c");
  });

  test("the chain to a module is known", () => {
    const list = buildList(request(diamond, "go 1.16\nrequire x.y/a v1.0.0\n"));
    expect(list.graph.pathTo({ path: "x.y/d", version: "v1.1.0" }).map(({ path }) => path)).toEqual([
      "x.y/main",
      "x.y/a",
      "x.y/c",
      "x.y/d",
    ]);
    expect(list.graph.pathTo({ path: "x.y/none", version: "v1.0.0" })).toEqual([]);
  });
});

describe("what does not fit", () => {
  test("a line below what is selected", () => {
    const list = buildList(request(diamond, "go 1.17\nrequire x.y/a v1.0.0\nrequire x.y/c v1.0.0\n"));
    expect(list.overruled).toEqual([{ module: { path: "x.y/c", version: "v1.0.0" }, selected: "v1.1.0" }]);
  });

  test("a go line below what a dependency asks for", () => {
    const list = buildList(request("a v1.0.0 1.22.1:\n", "go 1.21\nrequire x.y/a v1.0.0\n"));
    expect(list.overruled).toEqual([{ module: { path: "go", version: "1.21" }, selected: "1.22.1" }]);
  });

  test("a dependency that is too new", () => {
    const list = buildList(request("a v1.0.0 1.99:\n", "go 1.21\nrequire x.y/a v1.0.0\n"));
    expect(list.problems.map(({ message }) => message)).toEqual([
      "module x.y/a@v1.0.0 requires go >= 1.99 (running go 1.26.8)",
    ]);
  });

  test("a dependency under another name", () => {
    const mods = world("other v1.0.0 1.17:\n");
    const base = request("", "go 1.17\nrequire x.y/a v1.0.0\n");
    const mod = mods.get("x.y/other v1.0.0") ?? "missing";
    const [problem] = buildList({ ...base, readMod: () => mod }).problems;
    expect(problem?.message).toBe(
      "x.y/a@v1.0.0: parsing go.mod:\n\tmodule declares its path as: x.y/other\n\t        but was required as: x.y/a",
    );
  });

  test("what can't be read is named", () => {
    const list = buildList(request(diamond, "go 1.16\nrequire x.y/a v1.0.0\nrequire x.y/z v1.0.0\n", ["x.y/c"]));
    expect(list.unknown).toEqual([{ path: "x.y/c", version: "v1.1.0" }]);
    expect(list.missing).toEqual([{ path: "x.y/z", version: "v1.0.0" }]);
    expect(shown(list)).toBe("main a@v1.0.0 c@v1.1.0 z@v1.0.0");
  });
});

describe("a workspace", () => {
  test("reads its modules' requirements, and again what was raised", () => {
    const lines = `${diamond}f v1.0.0 1.17: c v1.0.0\n`;
    const one = parseGoMod(
      new Source("one/go.mod", "module x.y/one\ngo 1.17\nrequire x.y/a v1.0.0\nrequire x.y/c v1.0.0\n"),
    );
    const two = parseGoMod(
      new Source("two/go.mod", "module x.y/two\ngo 1.17\nrequire x.y/c v1.2.0\nrequire x.y/one v1.0.0\n"),
    );
    const base = request(lines, "");
    const list = buildList({
      ...base,
      mains: [
        { path: "x.y/one", mod: one },
        { path: "x.y/two", mod: two },
      ],
      work: parseGoWork(new Source("go.work", "go 1.18\nuse ./one\nuse ./two\n")),
    });
    expect(shown(list)).toBe("one two a@v1.0.0 c@v1.2.0 d@v1.2.0 e@v1.0.0");
    expect(list.overruled).toEqual([]);
  });
});

type Requirement = readonly [string, string];

function text(list: readonly Requirement[]): string {
  return list.map(([name, version]) => `${name} ${version}`).join(", ");
}

function goMod(list: readonly Requirement[]): string {
  return `go 1.16\n${list.map(([name, version]) => `require x.y/${name} ${version}\n`).join("")}`;
}

test("modules of a workspace may not replace one version in two ways", () => {
  const base = request(diamond, "");
  const main = (name: string, body: string): { path: string; mod: GoMod; file: string } => {
    const mod = parseGoMod(new Source("go.mod", `module x.y/${name}\ngo 1.17\nrequire x.y/a v1.0.0\n${body}`));
    return { path: `x.y/${name}`, mod, file: `/w/${name}/go.mod` };
  };
  const list = buildList({
    ...base,
    mains: [main("one", "replace x.y/a => x.y/b v1.0.0\n"), main("two", "replace x.y/a v1.0.0 => x.y/c v1.0.0\n")],
    work: parseGoWork(new Source("go.work", "go 1.18\nuse ./one\nuse ./two\n")),
  });
  expect(list.problems.map(({ message }) => message)).toEqual([
    "conflicting replacements found for x.y/a@v1.0.0 in workspace modules defined by /w/one/go.mod and /w/two/go.mod",
  ]);
});

describe("laws", () => {
  const names = ["a", "b", "c", "d"];
  const versions = ["v1.0.0", "v1.1.0", "v1.2.0"];
  const require = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...versions)), { maxLength: 3 });
  const mods = fc.array(require, { minLength: 12, maxLength: 12 });

  test("every requirement of a selected module is met, and more requirements never lower a version", () => {
    fc.assert(
      fc.property(mods, require, require, (all, first, second) => {
        const lines = all.map((list, i) => `${names[i % 4]} ${versions[i % 3]} 1.16: ${text(list)}`).join("\n");
        const small = buildList(request(lines, goMod(first)));
        const large = buildList(request(lines, goMod([...first, ...second])));
        for (const module of small.modules) {
          for (const { path, version } of small.graph.requiredBy(module) ?? []) {
            expect(small.graph.selected(path) >= version || path === "x.y/main" || path === "go").toBe(true);
          }
          if (module.version !== "") expect(large.graph.selected(module.path) >= module.version).toBe(true);
        }
      }),
    );
  });

  test("a chain of 5,000 modules is read once", () => {
    const lines = Array.from({ length: 5_000 }, (_, i) => `m${i} v1.0.0 1.16: m${i + 1} v1.0.0`).join("\n");
    expect(buildList(request(lines, "go 1.16\nrequire x.y/m0 v1.0.0\n")).modules).toHaveLength(5_002);
  });
});

test("a provider may ask for more than is listed", () => {
  const asked = request(diamond, "go 1.17\nrequire x.y/a v1.0.0\nrequire x.y/c v1.0.0\nrequire x.y/d v1.2.0\n");
  const found = spotCheck(asked, [
    { path: "x.y/a", version: "v1.0.0" },
    { path: "x.y/c", version: "v1.0.0" },
    { path: "x.y/gone", version: "v1.0.0" },
  ]);
  expect(found.above).toEqual([
    { by: { path: "x.y/a", version: "v1.0.0" }, requires: { path: "x.y/c", version: "v1.1.0" }, listed: "v1.0.0" },
  ]);
  expect(found.unknown).toEqual([{ path: "x.y/gone", version: "v1.0.0" }]);
});
