import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Answer, directoryWith } from "../cli-process.ts";
import { fakeModule, type FakeModule, projectOf, someModules } from "./fake-modules.ts";
import { fetchFor, serving } from "./fetch-for.ts";
import { hasGo, runGo, runSlipway } from "./run.ts";

describe("which modules are needed", () => {
  test("before Go 1.17 the graph says; --all takes what the build doesn't need", async () => {
    const [leaf, top] = someModules() as [FakeModule, FakeModule];
    const files = projectOf([top], "1.16");
    const [, leafMod = ""] = leaf.sums.split(/(?<=\n)/);
    const asked = await serving([leaf, top]);
    const build = await fetchFor({ ...files, "go.sum": top.sums + leafMod }, asked.url);

    expect(build.out).toContain("1 modules and 2 go.mod files");
    const all = await fetchFor({ ...files, "go.sum": top.sums + leaf.sums }, asked.url, { args: ["--all"] });
    expect(all.out).toContain("2 modules and 2 go.mod files");
  });

  test("replacements, and lines of go.sum that nobody needs and no proxy has", async () => {
    const [leaf, top] = someModules() as [FakeModule, FakeModule];
    const fork = fakeModule("example.com/fork", "v0.1.0", {
      "go.mod": "module example.com/leaf\n",
      "leaf.go": "package leaf\n",
    });
    const files = projectOf([leaf, top]);
    const stale = "example.com/gone v0.0.1/go.mod h1:8xdIx8LpQAK6ksT91/F2aGI0Kq4z+yBUFDU6f3g9/PU=\n";
    const project = {
      ...files,
      "go.mod": `${files["go.mod"]}\nreplace example.com/leaf => example.com/fork v0.1.0\n\nreplace example.com/Top/v2 => ./top\n`,
      "go.sum": fork.sums + stale,
      "top/go.mod": "module example.com/Top/v2\n\nrequire example.com/leaf v1.2.3\n",
    };
    const { out, code, cache } = await fetchFor(project, (await serving([fork])).url);

    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining("1 modules and 1 go.mod files") as string,
    });
    expect(existsSync(join(cache, "example.com/fork@v0.1.0/leaf.go"))).toBe(true);
  });

  test("-modfile of GOFLAGS stands for go.mod, and its neighbour for go.sum", async () => {
    const [leaf, top] = someModules() as [FakeModule, FakeModule];
    const files = projectOf([leaf]);
    const project = {
      ...projectOf([top]),
      "tools/tools.mod": files["go.mod"] ?? "",
      "tools/tools.sum": files["go.sum"] ?? "",
    };
    const env = { GOFLAGS: "-modfile=tools/tools.mod -modcacherw" };
    const { out, cache } = await fetchFor(project, (await serving([leaf, top])).url, { env });

    expect(out).toContain("1 modules");
    expect(existsSync(join(cache, "example.com/leaf@v1.2.3"))).toBe(true);
  });

  test("a workspace: the modules of all its members, by all their pins", async () => {
    const [leaf, top] = someModules() as [FakeModule, FakeModule];
    const member = (name: string, module: FakeModule): Record<string, string> =>
      Object.fromEntries(
        Object.entries(projectOf([module])).map(([file, text]) => [
          `${name}/${file}`,
          text.replace("example.org/main", `example.org/${name}`),
        ]),
      );
    const project = { "go.work": "go 1.22\n\nuse (\n\t./a\n\t./b\n)\n", ...member("a", leaf), ...member("b", top) };
    const { out, cache, project: root } = await fetchFor(project, (await serving([leaf, top])).url);

    expect(out).toContain("2 modules and 2 go.mod files");
    if (hasGo) expect(runGo(["build", "./a", "./b"], root, cache)).toMatchObject({ code: 0, err: "" });
  });

  test("vendor/ holds what the build needs", async () => {
    const asked = await serving(someModules());
    const { code, out } = await fetchFor({ ...projectOf(someModules()), "vendor/modules.txt": "" }, asked.url);

    expect(out).toBe("vendor/ holds what the build needs: nothing to fetch (--all fetches the modules all the same)\n");
    expect({ code, asked: asked.requests.length }).toEqual({ code: 0, asked: 0 });
  });
});

describe("from the origin", () => {
  test.skipIf(!hasGo)("by the go command and git, with the settings of this machine", async () => {
    const repository = directoryWith({
      "go.mod": "module corp.example/priv.git\n\ngo 1.20\n",
      "p.go": "package priv\n",
    });
    for (const args of [
      ["init", "-q"],
      ["add", "."],
      ["commit", "-qm", "first"],
      ["tag", "v1.0.0"],
    ]) {
      spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.example", ...args], { cwd: repository });
    }
    const priv = fakeModule("corp.example/priv.git", "v1.0.0", {
      "go.mod": "module corp.example/priv.git\n\ngo 1.20\n",
      "p.go": "package priv\n",
    });
    const config = join(
      directoryWith({ config: `[url "file://${repository}"]\n\tinsteadOf = https://corp.example/priv\n` }),
      "config",
    );
    const asked = await serving(someModules());
    const env = {
      HOME: directoryWith({}),
      GOPRIVATE: "corp.example",
      GIT_CONFIG_GLOBAL: config,
      GIT_CONFIG_NOSYSTEM: "1",
    };
    const { code, out, cache } = await fetchFor(projectOf([priv, ...someModules()]), asked.url, { env });

    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining("3 modules and 3 go.mod files") as string,
    });
    expect(readFileSync(join(cache, "corp.example/priv.git@v1.0.0/p.go"), "utf8")).toBe("package priv\n");
    expect(asked.requests.filter((path) => path.startsWith("corp.example"))).toEqual([]);
  });

  test("without a go command it says so", async () => {
    const { url } = await serving([]);
    const { code, out } = await fetchFor(projectOf(someModules()), url, {
      env: { GOPRIVATE: "example.com", PATH: dirname(process.execPath) },
    });

    expect(code).toBe(1);
    expect(out).toContain("comes from its origin, not from a proxy, which needs the go command; there is none in PATH");
  });
});

test("a directory as GOPROXY, and the report as data", async () => {
  const tree = directoryWith({});
  for (const module of someModules()) {
    for (const [path, content] of Object.entries(module.files)) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), content);
    }
  }
  const { out, cache } = await fetchFor(projectOf(someModules()), `file://${tree}`, { args: ["--format", "json"] });
  const report = JSON.parse(out) as { modules: unknown; cache: string };

  expect(report.cache).toBe(cache);
  expect(report.modules).toEqual([
    { path: "example.com/leaf", version: "v1.2.3", state: "fetched", what: "zip", by: "go.sum" },
    { path: "example.com/Top/v2", version: "v2.0.0-rc.1", state: "fetched", what: "zip", by: "go.sum" },
  ]);
});

test("mistakes of the caller", async () => {
  const empty = directoryWith({});
  const answer = async (args: readonly string[], env = {}): Promise<Answer> =>
    runSlipway(["modules", ...args], { cwd: empty, env: { GOMODCACHE: "/nonexistent", ...env } });

  expect(await answer(["fetch"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("there is no go.mod here or above") as string,
  });
  expect((await answer(["fetch", "nowhere"])).err).toContain("there is no directory `nowhere`");
  expect((await answer(["fetsh"])).err).toContain("did you mean `fetch`?");
  expect((await answer(["fetch"], { GOMODCACHE: "mod" })).err).toContain("GOMODCACHE entry is relative");
});
