import { expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import { parseGoMod, parseGoWork } from "../gomod/parse.ts";
import { goWorkError, workspaceError, type WorkspaceModule } from "./workspace.ts";

function check(goWork: string, mods: Readonly<Record<string, string>>, goVersion = "1.26.8"): string | undefined {
  const work = parseGoWork(new Source("go.work", goWork));
  const modules = work.use.map((use): WorkspaceModule => {
    const shown = use.path.replace(/^\.\//, "");
    const mod = parseGoMod(new Source(`${shown}/go.mod`, mods[shown] ?? ""));
    return { mod, use, shown, dir: `/w/${shown}` };
  });
  return workspaceError(work, modules, { goVersion })?.message;
}

const two = "go 1.22\nuse ./a\nuse ./b\n";

test("nothing wrong", () => {
  expect(check(two, { a: "module a.a\n", b: "module b.b\n" })).toBeUndefined();
});

test.each([
  ["go 1.22\nfoo\n", {}, "errors parsing go.work:\ngo.work:2: unknown directive: foo"],
  ["go 1.99\n", {}, "go.work requires go >= 1.99 (running go 1.26.8)"],
  [
    "go 1.22\nuse ./a\nuse ./a\n",
    { a: "module a.a\n" },
    "error loading go.work:\ngo.work:3: path /w/a appears multiple times in workspace",
  ],
  [two, { a: "module a.a\n", b: "module a.a\n" }, "module a.a appears multiple times in workspace"],
  [
    two,
    { a: "module a.a\ngo 1.23\n", b: "module b.b\n" },
    "module a listed in go.work file requires go >= 1.23, but go.work lists go 1.22; to update it:\n\tgo work use",
  ],
  [
    "use ./a\n",
    { a: "module a.a\ngo 1.21\n" },
    "module a listed in go.work file requires go >= 1.21, but go.work implicitly requires go 1.18; to update it:\n\tgo work use",
  ],
  [
    `${two}replace a.a => ./c\n`,
    { a: "module a.a\n", b: "module b.b\n" },
    "workspace module a.a is replaced at all versions in the go.work file. To fix, remove the replacement from the go.work file or specify the version at which to replace the module.",
  ],
  [
    two,
    { a: "module a.a\nreplace x.y => ../x\n", b: "module b.b\nreplace x.y => ./x\n" },
    'conflicting replacements for x.y:\n\t/w/x\n\t/w/b/x\nuse "go work edit -replace x.y=[override]" to resolve',
  ],
  [two, { a: "module a.a\nreplace x.y => ../x\n", b: "module b.b\nreplace x.y => ../x\n" }, undefined],
  [
    `${two}replace x.y => ./x\n`,
    { a: "module a.a\nreplace x.y => ../q\n", b: "module b.b\nreplace x.y => ./x\n" },
    undefined,
  ],
  [
    `${two}replace x.y => ./x\nreplace x.y => ./z\n`,
    { a: "module a.a\n", b: "module b.b\n" },
    "conflicting replacements for x.y:\n\t./x\n\t./z",
  ],
])("%j", (goWork, mods, message) => {
  expect(check(goWork, mods)).toBe(message);
});

test("wordings that changed", () => {
  const mods = { a: "module a.a\ngo 1.23\n", b: "module b.b\n" };
  expect(check(two, mods, "1.27.3")).toContain("; to download and use go 1.23:\n\tgo work use");
  expect(check("go 1.22\nuse ./a\nuse ./a\n", { a: "module a.a\n" }, "1.22.10")).toBe(
    "path /w/a appears multiple times in workspace",
  );
  expect(check(two, { a: "module a.a\ngo 1.99\n", b: "module b.b\n" }, "1.20.14")).toBeUndefined();
});

test("go.work alone", () => {
  const work = parseGoWork(new Source("go.work", "go 1.23.0\n"));
  expect(goWorkError(work, { goVersion: "1.19.8" })?.message).toContain("must match format 1.23");
  expect(goWorkError(work, { goVersion: "1.23.0", gotoolchain: "local" })).toBeUndefined();
});
