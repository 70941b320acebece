/** What can be done with a store beside serving it. */
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Answer, directoryWith } from "../../cli-process.ts";
import { fakeModule, projectOf, someModules } from "../fake-modules.ts";
import { serving } from "../fetch-for.ts";
import { hasGo, runGo, runGoOnline, runSlipway } from "../run.ts";
import { get, startProxyProcess } from "./proxy-process.ts";

async function proxy(args: readonly string[], upstream = "off", cwd?: string): Promise<Answer> {
  const env = { GOPROXY: upstream, GOSUMDB: "off", HOME: directoryWith({}) };
  return runSlipway(["proxy", ...args], cwd === undefined ? { env } : { env, cwd });
}

function zips(store: string): string[] {
  const names = readdirSync(store, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".zip")).sort();
}

test("warm stores what go.mod and go.sum files name", async () => {
  const modules = someModules();
  const upstream = await serving(modules);
  const [project, store] = [directoryWith(projectOf(modules)), directoryWith({})];
  const { code, out } = await proxy(["warm", "go.mod", "--store", store], upstream.url, project);

  expect([code, out]).toEqual([0, `6 files stored in ${store}\n`]);
  const { url } = await startProxyProcess({ upstream: "off", store });
  for (const [path, content] of modules.flatMap(({ files }) => Object.entries(files))) {
    expect((await get(url, `/${path}`)).body.equals(content)).toBe(true);
  }
  const more = fakeModule("example.com/none", "v1.0.0", {});
  const failed = await proxy(
    ["warm", "go.sum", "--store", store],
    upstream.url,
    directoryWith({ "go.sum": more.sums }),
  );
  expect([failed.code, failed.out]).toEqual([
    1,
    expect.stringContaining("error: example.com/none@v1.0.0.zip: not found:"),
  ]);
});

test("verify finds what was changed on the disk, and removes it", async () => {
  const modules = someModules();
  const upstream = await serving(modules);
  const [project, store] = [directoryWith(projectOf(modules)), directoryWith({})];
  await proxy(["warm", "go.mod", "--store", store], upstream.url, project);
  expect(await proxy(["verify", "--store", store])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^8 files, .*: all as they were stored\n$/) as string,
  });
  const directory = join(store, "objects/modules/example.com/leaf/@v");
  const zip = readFileSync(join(directory, "v1.2.3.zip"));
  writeFileSync(join(directory, "v1.2.3.zip"), zip.subarray(0, 100));
  writeFileSync(join(directory, "v1.2.3.info"), "{}");
  const { code, out } = await proxy(["verify", "--store", store, "--remove"]);

  expect([code, out]).toEqual([
    1,
    expect.stringContaining("error: modules/example.com/leaf/@v/v1.2.3.zip: zip: not a valid zip file"),
  ]);
  expect(out).toContain("2 wrong and removed");
  expect(readdirSync(directory).sort()).toEqual(["v1.2.3.mod", "v1.2.3.ziphash"]);
  const sums = directoryWith({ "go.sum": modules[0]?.sums.replaceAll("h1:", "h1:AAAA") ?? "" });
  const pinned = await proxy(["verify", "--store", store, "--sums", join(sums, "go.sum")]);
  expect(pinned.out).toContain("v1.2.3.mod: it has h1:");
});

test("gc clears away what is left over, and zips over the size", async () => {
  const modules = [1, 2, 3].map((at) =>
    fakeModule(`example.com/m${at}`, "v1.0.0", { "a.go": "package a\n".repeat(at * 100) }),
  );
  const upstream = await serving(modules);
  const [project, store] = [directoryWith(projectOf(modules)), directoryWith({})];
  await proxy(["warm", "go.mod", "--store", store], upstream.url, project);
  const longAgo = Date.now() / 1000 - 100 * 24 * 3600;
  for (const [at, name] of zips(join(store, "objects")).entries()) {
    const path = join(store, "objects", name);
    utimesSync(path, longAgo + at * 1000, longAgo);
  }
  writeFileSync(join(store, "scratch/left"), "x".repeat(1000));
  utimesSync(join(store, "scratch/left"), longAgo, longAgo);

  expect((await proxy(["gc", "--store", store])).out).toMatch(/^0 zips removed/);
  expect(existsSync(join(store, "scratch/left"))).toBe(false);
  const all = readdirSync(join(store, "objects"), { recursive: true, encoding: "utf8" }).length;
  expect(all).toBeGreaterThan(3);
  expect((await proxy(["gc", "--store", store, "--size", "1"])).out).toMatch(/^3 zips removed/);
  expect(zips(store)).toEqual([]);
});

test("export writes a GOPROXY, import takes one over, and verifies it", async () => {
  const modules = someModules();
  const upstream = await serving(modules);
  const [project, store, other] = [directoryWith(projectOf(modules)), directoryWith({}), directoryWith({})];
  await proxy(["warm", "go.mod", "--store", store], upstream.url, project);
  const directory = join(directoryWith({}), "export");
  const exported = await proxy(["export", directory, "--store", store]);

  expect([exported.code, exported.out]).toEqual([0, `6 files written: GOPROXY=file://${directory}\n`]);
  expect(readFileSync(join(directory, "example.com/leaf/@v/list"), "utf8")).toBe("v1.2.3\n");
  if (hasGo) {
    const env = {
      GOPROXY: `file://${directory}`,
      GOSUMDB: "off",
      GOFLAGS: "-modcacherw",
      GOMODCACHE: directoryWith({}),
    };
    expect((await runGoOnline(["mod", "download"], { cwd: project, env })).code).toBe(0);
  }
  expect((await proxy(["import", directory, "--store", other])).out).toBe("6 files taken over, 0 there already\n");
  expect((await proxy(["import", directory, "--store", other])).out).toBe("0 files taken over, 6 there already\n");
  expect((await proxy(["verify", "--store", other])).code).toBe(0);
  writeFileSync(join(directory, "example.com/leaf/@v/v1.2.3.zip"), "no zip");
  const third = await proxy(["import", directory, "--store", directoryWith({})]);
  expect([third.code, third.out]).toEqual([1, expect.stringContaining("example.com/leaf/@v/v1.2.3.zip: ")]);
});

test.skipIf(!hasGo)("import takes over a module cache", async () => {
  const modules = someModules();
  const upstream = await serving(modules);
  const [project, cache, store] = [directoryWith(projectOf(modules)), directoryWith({}), directoryWith({})];
  await runSlipway(["modules", "fetch"], {
    cwd: project,
    env: { GOMODCACHE: cache, GOPROXY: upstream.url, GOSUMDB: "off" },
  });
  expect(runGo(["mod", "verify"], project, cache).code).toBe(0);

  expect((await proxy(["import", join(cache, "cache/download"), "--store", store])).code).toBe(0);
  expect(zips(store)).toHaveLength(2);
});

test.each([
  [["warm"], "needs go.mod or go.sum files"],
  [["warm", "nowhere/go.mod"], "`nowhere/go.mod` can't be read"],
  [["import", "nowhere"], "there is no directory"],
  [["import"], "needs one directory"],
  [["gc", "x"], "`slipway proxy gc` takes no path, but `x` was given"],
  [["gc", "--size", "much"], "`--size much` is no size"],
  [["serf"], "serf"],
])("slipway proxy %j", async (args, message) => {
  const { code, err } = await proxy([...args, "--store", directoryWith({})]);

  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});
