import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { directoryWith } from "../cli-process.ts";
import { fakeModule, type FakeModule, projectOf, someModules } from "./fake-modules.ts";
import { fetchFor, serving } from "./fetch-for.ts";
import { hasGo, runGo } from "./run.ts";

const LEAF = "cache/download/example.com/leaf/@v";
const TOP = "cache/download/example.com/!top/v2/@v";

describe("a cache as the go command's own", () => {
  test("holds the same files, with the same rights", async () => {
    const { url } = await serving(someModules());
    const { code, out, cache } = await fetchFor(projectOf(someModules()), url);

    expect(out).toMatch(
      /^2 modules and 2 go.mod files in .*: 2 fetched, all as go.sum says; \d\.\d MB in \d+\.\d s\n$/,
    );
    expect(code).toBe(0);
    expect(readdirSync(join(cache, LEAF)).sort()).toEqual([
      "list",
      "v1.2.3.info",
      "v1.2.3.lock",
      "v1.2.3.mod",
      "v1.2.3.zip",
      "v1.2.3.ziphash",
    ]);
    expect(readFileSync(join(cache, LEAF, "list"), "utf8")).toBe("v1.2.3\n");
    expect(readFileSync(join(cache, TOP, "v2.0.0-rc.1.info"), "utf8")).toBe(
      '{"Version":"v2.0.0-rc.1","Time":"2024-01-02T03:04:05Z"}',
    );
    expect(readFileSync(join(cache, "example.com/leaf@v1.2.3/deep/er/deep.go"), "utf8")).toBe("package er\n");
    for (const [path, mode] of [
      ["", 0o555],
      ["deep", 0o555],
      ["deep/er", 0o555],
      ["leaf.go", 0o444],
    ] as const) {
      expect(statSync(join(cache, "example.com/leaf@v1.2.3", path)).mode & 0o777).toBe(mode);
    }
    expect(readdirSync(join(cache, "cache"))).toEqual(["download"]);
  });

  test.skipIf(!hasGo)("the go command builds from it and finds nothing wrong", async () => {
    const { url } = await serving(someModules());
    const { project, cache } = await fetchFor(projectOf(someModules()), url);

    expect(runGo(["build", "./..."], project, cache)).toMatchObject({ code: 0, err: "" });
    expect(runGo(["mod", "verify"], project, cache)).toMatchObject({ out: "all modules verified\n" });
    expect(runGo(["mod", "download"], project, cache)).toMatchObject({ code: 0, err: "" });
    expect(runGo(["list", "-m", "all"], project, cache).code).toBe(0);
  });

  test("what is there is not fetched again", async () => {
    const asked = await serving(someModules());
    const first = await fetchFor(projectOf(someModules()), asked.url);
    const before = asked.requests.length;
    const second = await fetchFor(projectOf(someModules()), asked.url, { cache: first.cache });

    expect(before).toBe(6);
    expect(asked.requests.length).toBe(before);
    expect(second.out).toContain("2 there already");
  });

  test("without trees, and trees later from what is there", async () => {
    const asked = await serving(someModules());
    const first = await fetchFor(projectOf(someModules()), asked.url, { args: ["--no-extract"] });

    expect(existsSync(join(first.cache, "example.com"))).toBe(false);
    const before = asked.requests.length;
    await fetchFor(projectOf(someModules()), asked.url, { cache: first.cache });
    expect(readFileSync(join(first.cache, "example.com/!top/v2@v2.0.0-rc.1/go.mod"), "utf8")).toContain("Top/v2");
    expect(asked.requests.length).toBe(before);
  });

  test("GOFLAGS=-modcacherw leaves directories writable", async () => {
    const { url } = await serving(someModules());
    const { cache } = await fetchFor(projectOf(someModules()), url, { env: { GOFLAGS: "-modcacherw" } });

    expect(statSync(join(cache, "example.com/leaf@v1.2.3/deep")).mode & 0o200).toBe(0o200);
  });

  test("what a killed go command left half done is made whole", async () => {
    const { url } = await serving(someModules());
    const cache = directoryWith({
      [`${LEAF}/v1.2.3.partial`]: "",
      [`${LEAF}/v1.2.3.mod`]: "module example.com/le",
      "example.com/leaf@v1.2.3/leaf.go": "pack",
    });
    const { out } = await fetchFor(projectOf(someModules()), url, { cache });

    expect(out).toContain("2 fetched");
    expect(existsSync(join(cache, LEAF, "v1.2.3.partial"))).toBe(false);
    expect(readFileSync(join(cache, "example.com/leaf@v1.2.3/leaf.go"), "utf8")).toContain("package leaf");
    expect(readFileSync(join(cache, LEAF, "v1.2.3.mod"), "utf8")).toContain("go 1.20");
  });
});

describe("what isn't as go.sum says is not kept", () => {
  test.each([
    ["zip", "verifying example.com/leaf@v1.2.3: checksum mismatch"],
    ["mod", "verifying example.com/leaf@v1.2.3/go.mod: checksum mismatch"],
  ])("another %s", async (extension, message) => {
    const [leaf, top] = someModules() as [FakeModule, FakeModule];
    const other = fakeModule("example.com/leaf", "v1.2.3", {
      "go.mod": "module example.com/leaf\n",
      "leaf.go": "package evil\n",
    });
    const name = `example.com/leaf/@v/v1.2.3.${extension}`;
    const files = { ...leaf.files, [name]: other.files[name] ?? Buffer.alloc(0) };
    const { url } = await serving([{ ...leaf, files }, top]);
    const { code, out, cache } = await fetchFor(projectOf(someModules()), url);

    expect(code).toBe(1);
    expect(out).toContain(message);
    expect(out).toContain("SECURITY ERROR");
    expect(existsSync(join(cache, LEAF, `v1.2.3.${extension}`))).toBe(false);
    expect(existsSync(join(cache, "example.com/leaf@v1.2.3"))).toBe(extension === "mod");
    expect(existsSync(join(cache, TOP, "v2.0.0-rc.1.zip"))).toBe(true);
    expect(readdirSync(join(cache, "cache"))).toEqual(["download"]);
  });

  test("a module without a line in go.sum", async () => {
    const modules = someModules();
    const { url } = await serving(modules);
    const project = { ...projectOf(modules), "go.sum": modules[0]?.sums ?? "" };
    const { code, out } = await fetchFor(project, url);

    expect(code).toBe(1);
    expect(out).toContain("go.sum has no line for `example.com/Top/v2 v2.0.0-rc.1`");
  });

  test("a zip that was cut off, and a page instead of a zip", async () => {
    const { url } = await serving(someModules(), (request, response, count, content) => {
      if (!request.url?.endsWith("leaf/@v/v1.2.3.zip")) return false;
      response.writeHead(200).end(count > 0 ? content.subarray(0, 200) : "");
      return true;
    });
    const { code, out, cache } = await fetchFor(projectOf(someModules()), url);

    expect(code).toBe(1);
    expect(out).toContain("error: example.com/leaf@v1.2.3: example.com/leaf@v1.2.3: zip: not a valid zip file");
    expect(existsSync(join(cache, LEAF, "v1.2.3.zip"))).toBe(false);
  });
});

describe("beside other processes", () => {
  test("waits for the lock of a running go command", async () => {
    const { url } = await serving(someModules());
    const cache = directoryWith({});
    mkdirSync(join(cache, LEAF), { recursive: true });
    const holder = spawn("flock", [join(cache, LEAF, "v1.2.3.lock"), "sleep", "3"]);
    const free = (): boolean => spawnSync("flock", ["-n", join(cache, LEAF, "v1.2.3.lock"), "true"]).status === 0;
    for (let at = 0; at < 200 && free(); at++) {
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
    const started = performance.now();
    const { code } = await fetchFor(projectOf(someModules()), url, { cache });

    expect(code).toBe(0);
    expect(performance.now() - started).toBeGreaterThan(1000);
    holder.kill();
  });

  test("several at once leave one whole cache", async () => {
    const { url } = await serving(someModules());
    const cache = directoryWith({});
    const all = await Promise.all([1, 2, 3].map(async () => fetchFor(projectOf(someModules()), url, { cache })));

    expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(readdirSync(join(cache, "cache"))).toEqual(["download"]);
    const project = all[0]?.project ?? "";
    if (hasGo) expect(runGo(["mod", "verify"], project, cache).out).toBe("all modules verified\n");
  });
});
