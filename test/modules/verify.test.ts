import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Answer } from "../cli-process.ts";
import { directoryWith } from "../cli-process.ts";
import { fakeModule, projectOf, someModules } from "./fake-modules.ts";
import { FakeLog, type FakeSumDb, startSumDb } from "./fake-sumdb.ts";
import { type Fetched, fetchFor, serving } from "./fetch-for.ts";
import { hasGo, runGo, runGoOnline, runSlipway } from "./run.ts";

let fetched: Fetched;
let db: FakeSumDb | undefined;

beforeEach(async () => {
  fetched = await fetchFor(projectOf(someModules()), (await serving(someModules())).url);
});
afterEach(async () => {
  await db?.close();
  db = undefined;
});

async function verify(args: readonly string[] = [], env: Record<string, string> = {}): Promise<Answer> {
  const { cache, project } = fetched;
  const usual = { GOMODCACHE: cache, GOPROXY: "off", GOSUMDB: "off", GOPATH: join(cache, "gopath") };
  return runSlipway(["modules", "verify", ...args], { cwd: project, env: { ...usual, ...env } });
}

function tamper(path: string, content: string): void {
  const file = join(fetched.cache, path);
  chmodSync(dirname(file), 0o755);
  rmSync(file, { force: true });
  if (content !== "") writeFileSync(file, content);
}

describe("the cache", () => {
  test("as it was fetched", async () => {
    expect(await verify()).toEqual({
      code: 0,
      out: `2 modules and 2 go.mod files in ${fetched.cache}, as go.sum says\n`,
      err: "",
    });
  });

  test("a tree that was changed: which files", async () => {
    tamper("example.com/leaf@v1.2.3/leaf.go", "package leaf // mine\n");
    tamper("example.com/leaf@v1.2.3/LICENSE", "");
    tamper("example.com/leaf@v1.2.3/deep/new.go", "package deep\n");
    const { code, out } = await verify();

    expect(code).toBe(1);
    expect(out.replaceAll(fetched.cache, "CACHE")).toBe(
      `error: example.com/leaf@v1.2.3: \`CACHE/example.com/leaf@v1.2.3\` has been changed since it was extracted
  missing  LICENSE
  added    deep/new.go
  changed  leaf.go
2 modules and 2 go.mod files in CACHE, 1 not as they should be
`,
    );
    if (hasGo) expect(runGo(["mod", "verify"], fetched.project, fetched.cache).err).toContain("dir has been modified");
  });

  test("another zip, another go.mod, another .ziphash, a broken zip", async () => {
    const other = fakeModule("example.com/leaf", "v1.2.3", { "go.mod": "module example.com/leaf\n" });
    const directory = join(fetched.cache, "cache/download/example.com");
    writeFileSync(join(directory, "leaf/@v/v1.2.3.zip"), other.files["example.com/leaf/@v/v1.2.3.zip"] ?? "");
    writeFileSync(join(directory, "leaf/@v/v1.2.3.mod"), "module example.com/leaf\n");
    writeFileSync(join(directory, "!top/v2/@v/v2.0.0-rc.1.ziphash"), "h1:x");
    writeFileSync(join(directory, "!top/v2/@v/v2.0.0-rc.1.zip"), "PK");
    const { code, out } = await verify(["--format", "json"]);
    const { faults } = JSON.parse(out) as { faults: { path: string; kind: string; message: string }[] };

    expect(code).toBe(1);
    expect(faults.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      "example.com/Top/v2 hash-file-changed",
      "example.com/Top/v2 zip-malformed",
      "example.com/leaf mod-changed",
      "example.com/leaf zip-changed",
    ]);
    expect(faults[3]?.message).toMatch(/v1\.2\.3\.zip` has the hash h1:.*=, but go\.sum has h1:.*=$/);
  });

  test("modules that aren't there", async () => {
    rmSync(join(fetched.cache, "cache/download/example.com/leaf/@v/v1.2.3.zip"));
    chmodSync(join(fetched.cache, "example.com/leaf@v1.2.3"), 0o755);
    for (const directory of ["deep", "deep/er"])
      chmodSync(join(fetched.cache, "example.com/leaf@v1.2.3", directory), 0o755);
    rmSync(join(fetched.cache, "example.com/leaf@v1.2.3"), { recursive: true });

    expect((await verify()).out).toContain("1 modules and 2 go.mod files");
    expect((await verify()).out).toContain("1 modules not there");
  });
});

describe("the checksum database", () => {
  async function withDatabase(log: FakeLog): Promise<Record<string, string>> {
    db = await startSumDb(log);
    return { GOSUMDB: `${log.key} ${db.url}` };
  }

  test("confirms the lines of go.sum", async () => {
    const { code, out } = await verify([], await withDatabase(new FakeLog(someModules())));

    expect({ code, out }).toEqual({
      code: 0,
      out: `2 modules and 2 go.mod files in ${fetched.cache}, as go.sum says, 4 lines of go.sum confirmed by the checksum database\n`,
    });
  });

  test("contradicts one", async () => {
    const [leaf, top] = someModules();
    const other = { sums: leaf?.sums.replace(/h1:.{5}/, "h1:AAAAA") ?? "", path: "", version: "", files: {} };
    const { code, out } = await verify([], await withDatabase(new FakeLog([other, ...(top ? [top] : [])])));

    expect(code).toBe(1);
    expect(out).toMatch(
      /error: example.com\/leaf@v1.2.3: go.sum has h1:.* for `example.com\/leaf v1.2.3`, but sumdb.example has h1:AAAAA/,
    );
  });

  test("isn't there: the question is open, not answered", async () => {
    const env = await withDatabase(new FakeLog([]));

    expect(await verify([], env)).toMatchObject({
      code: 2,
      out: expect.stringContaining("could not be asked") as string,
    });
    expect((await verify(["--offline"], env)).code).toBe(0);
    expect((await verify([], { ...env, GONOSUMDB: "example.com" })).code).toBe(0);
  });

  test("vouches for what go.sum doesn't know yet, for us and for the go command", async () => {
    const log = new FakeLog(someModules());
    const env = await withDatabase(log);
    const proxy = await serving(someModules());
    const project = { ...projectOf(someModules()), "go.sum": "" };
    const { code, out, cache } = await fetchFor(project, proxy.url, {
      args: ["--format", "json"],
      env: { ...env, GOPATH: directoryWith({}) },
    });

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ modules: [{ by: "sumdb.example" }, { by: "sumdb.example" }] });
    expect(
      readFileSync(join(cache, "cache/download/sumdb/sumdb.example/lookup/example.com/leaf@v1.2.3"), "utf8"),
    ).toContain("h1:");
    if (hasGo) {
      // the same database, proxy and project
      const own = {
        GOMODCACHE: directoryWith({}),
        GOPATH: directoryWith({}),
        GOFLAGS: "-modcacherw",
        GOPROXY: proxy.url,
        ...env,
      };
      expect(await runGoOnline(["mod", "download"], { cwd: directoryWith(project), env: own })).toMatchObject({
        code: 0,
      });
    }
    const lying = new FakeLog(
      someModules().map((module) => ({ ...module, sums: module.sums.replaceAll(/h1:.{5}/g, "h1:AAAAA") })),
    );
    const refused = await fetchFor(project, proxy.url, {
      env: { ...(await withDatabase(lying)), GOPATH: directoryWith({}) },
    });
    expect(refused.code).toBe(1);
    expect(refused.out).toContain("sumdb.example: h1:AAAAA");
  });
});
