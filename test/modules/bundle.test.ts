import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { tarHeader } from "../../src/modules/bundle/tar.ts";
import { type Answer, directoryWith } from "../cli-process.ts";
import { fakeModule, projectOf, someModules } from "./fake-modules.ts";
import { serving } from "./fetch-for.ts";
import { hasGo, runGoOnline, runSlipway } from "./run.ts";

const long = fakeModule(
  `example.com/${"very-".repeat(18)}long/${"name-".repeat(18)}end`,
  "v0.0.0-20240102030405-0123456789ab",
  {
    "go.mod": `module example.com/${"very-".repeat(18)}long/${"name-".repeat(18)}end\n`,
    "p.go": "package end\n",
  },
);
const modules = [...someModules(), long];
let project = "";
let proxy = "";

beforeEach(async () => {
  project = directoryWith(projectOf(modules));
  proxy = (await serving(modules)).url;
});

async function bundle(
  output: string,
  cache = directoryWith({}),
  env: Record<string, string> = {},
  options: readonly string[] = [],
): Promise<Answer> {
  const usual = { GOMODCACHE: cache, GOPROXY: proxy, GOSUMDB: "off" };
  return runSlipway(["modules", "bundle", "--output", output, ...options], { cwd: project, env: { ...usual, ...env } });
}

function digest(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

describe("a bundle", () => {
  test("is a GOPROXY for exactly these modules", async () => {
    const output = join(directoryWith({}), "proxy");
    const { code, out } = await bundle(output);

    expect({ code, out }).toEqual({
      code: 0,
      out: `3 modules and 3 go.mod files in ${output}, 0.0 MB; it serves as GOPROXY=file:///…\n`,
    });
    const files = readdirSync(output, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.includes("leaf/@v/"),
    );
    expect(files.sort()).toEqual(
      ["list", "v1.2.3.info", "v1.2.3.mod", "v1.2.3.zip"].map((name) => `example.com/leaf/@v/${name}`),
    );
    expect(readFileSync(join(output, "example.com/leaf/@v/list"), "utf8")).toBe("v1.2.3\n");
    const env = {
      GOMODCACHE: directoryWith({}),
      GOPROXY: `file://${output}`,
      GOSUMDB: "off",
      GOFLAGS: "-mod=readonly -modcacherw",
    };
    expect((await runSlipway(["modules", "fetch"], { cwd: project, env })).out).toContain("3 fetched");
    if (!hasGo) return;
    expect(
      await runGoOnline(["build", "./..."], { cwd: project, env: { ...env, GOMODCACHE: directoryWith({}) } }),
    ).toMatchObject({ code: 0 });
  });

  test("has the same bytes whoever makes it, and tar can read it", async () => {
    const [first, second] = [join(directoryWith({}), "a.tar"), join(directoryWith({}), "b.tar")];
    await bundle(first);
    await bundle(second, directoryWith({}), { GOPROXY: `${proxy}|${proxy}` });

    expect(digest(first)).toBe(digest(second));
    const unpacked = directoryWith({});
    expect(spawnSync("tar", ["-xf", first, "-C", unpacked]).status).toBe(0);
    for (const [path, content] of Object.entries(long.files)) {
      expect(readFileSync(join(unpacked, path)).equals(content)).toBe(true);
    }
    const names = spawnSync("tar", ["-tf", first], { encoding: "utf8" }).stdout.trim().split("\n");
    expect(names).toEqual([...names].sort());
  });

  test("is an image layout with --oci, of the same digests each time", async () => {
    const [first, second, tar] = ["a", "b", "c.tar"].map((name) => join(directoryWith({}), name));
    const { out } = await bundle(first ?? "", undefined, {}, ["--oci"]);
    await bundle(second ?? "", undefined, {}, ["--oci"]);
    await bundle(tar ?? "");

    expect(out).toContain(`--build-context modules=oci-layout://${first}\n`);
    const read = (path: string): unknown => JSON.parse(readFileSync(join(first ?? "", path), "utf8"));
    expect(read("oci-layout")).toEqual({ imageLayoutVersion: "1.0.0" });
    expect(readFileSync(join(second ?? "", "index.json"), "utf8")).toBe(JSON.stringify(read("index.json")));
    const blob = (digest: string): string => `blobs/${digest.replace(":", "/")}`;
    const index = read("index.json") as { manifests: { digest: string; size: number }[] };
    const manifest = index.manifests[0] ?? { digest: "", size: 0 };
    expect(readFileSync(join(first ?? "", blob(manifest.digest))).length).toBe(manifest.size);
    const { config, layers } = read(blob(manifest.digest)) as {
      config: { digest: string };
      layers: { digest: string; size: number }[];
    };
    expect(layers).toHaveLength(1);
    for (const { digest: name } of [manifest, config, ...layers])
      expect(`sha256:${digest(join(first ?? "", blob(name)))}`).toBe(name);
    expect(read(blob(config.digest))).toMatchObject({ rootfs: { diff_ids: [layers[0]?.digest] } });
    expect(layers[0]?.digest).toBe(`sha256:${digest(tar ?? "")}`);
  });

  test.runIf(hasGo)("is the vendor directory with --vendor", async () => {
    const output = join(directoryWith({}), "vendor");
    const { code, out } = await bundle(output, undefined, { GOFLAGS: "-modcacherw" }, ["--vendor"]);

    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining("vendor/ of ") as string });
    expect(readFileSync(join(output, "modules.txt"), "utf8")).toContain("# example.com/leaf v1.2.3\n## explicit");
    expect((await bundle(join(directoryWith({}), "a.tar"), undefined, {}, ["--oci"])).err).toContain(
      "--oci makes a directory",
    );
  });

  test("is not written when a module is missing, or not what was fetched", async () => {
    const cache = directoryWith({});
    const output = join(directoryWith({}), "proxy");
    const { code, out } = await bundle(output, cache, { GOPROXY: "off" });

    expect(code).toBe(1);
    expect(out).toContain("module lookup disabled by GOPROXY=off\n");
    expect(existsSync(output)).toBe(false);

    await bundle(join(directoryWith({}), "first.tar"), cache);
    const zip = join(cache, "cache/download/example.com/leaf/@v/v1.2.3.zip");
    chmodSync(zip, 0o644);
    writeFileSync(zip, "PK");
    expect((await bundle(output, cache)).err).toContain("isn't what was fetched");
    expect(existsSync(output)).toBe(false);
  });

  test("never takes the place of something else", async () => {
    expect((await bundle(directoryWith({ "precious.txt": "x" }))).err).toContain("is there already");
    const { err } = await runSlipway(["modules", "bundle"], { cwd: project, env: { GOMODCACHE: "/nonexistent" } });
    expect(err).toContain("where to?");
  });
});

test("tar headers of long names and large files", () => {
  expect(tarHeader({ name: "a", size: 1 }).length).toBe(512);
  expect(tarHeader({ name: `${"d".repeat(150)}/${"f".repeat(100)}`, size: 1 }).length).toBe(512);
  expect(tarHeader({ name: "f".repeat(101), size: 1 }).toString("latin1")).toContain(`111 path=${"f".repeat(101)}\n`);
  expect(tarHeader({ name: "é", size: 1 }).toString()).toContain("11 path=é\n");
  expect(tarHeader({ name: "a", size: 8 ** 11 }).toString("latin1")).toContain("19 size=8589934592\n");
});

describe("what is in the build", () => {
  test("list", async () => {
    const cache = directoryWith({});
    const env = { GOMODCACHE: cache, GOPROXY: proxy, GOSUMDB: "off" };
    await runSlipway(["modules", "fetch"], { cwd: project, env });
    const { out } = await runSlipway(["modules", "list", "--format", "json"], { cwd: project, env });
    const list = JSON.parse(out) as { modules: { path: string }[]; unknown: unknown[] };

    expect(list.unknown).toEqual([]);
    expect(list.modules.find(({ path }) => path === "example.com/leaf")).toEqual({
      path: "example.com/leaf",
      version: "v1.2.3",
      direct: true,
      replacedBy: null,
      pinned: true,
      bytes: modules[0]?.files["example.com/leaf/@v/v1.2.3.zip"]?.length,
      unpackedBytes: 83,
      licences: ["LICENSE"],
      deprecated: null,
    });
    expect((await runSlipway(["modules", "list"], { cwd: project, env })).out).toMatch(
      /^example\.com\/leaf@v1\.2\.3 +direct, 0\.0 MB, LICENSE$/m,
    );
  });

  test("why", async () => {
    const cache = directoryWith({});
    const [, top] = someModules();
    const files = projectOf(top ? [top] : []);
    const only = directoryWith({ ...files, "go.sum": modules.map(({ sums }) => sums).join("") });
    const env = { GOMODCACHE: cache, GOPROXY: proxy, GOSUMDB: "off" };
    await runSlipway(["modules", "fetch"], { cwd: only, env });

    expect(await runSlipway(["modules", "why", "example.com/leaf"], { cwd: only, env })).toMatchObject({
      code: 0,
      out: "example.org/main\n  example.com/Top/v2@v2.0.0-rc.1\n    example.com/leaf@v1.2.3\n",
    });
    expect(await runSlipway(["modules", "why", "example.com/none"], { cwd: only, env })).toMatchObject({ code: 1 });
  });
});
