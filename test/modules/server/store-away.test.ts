/** A store of another machine that is away for a while, and returns. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { directoryWith } from "../../cli-process.ts";
import { fakeModule, manyModules, projectOf, type FakeModule } from "../fake-modules.ts";
import { serving } from "../fetch-for.ts";
import { runSlipway } from "../run.ts";
import { type FakeS3, fakeS3 } from "./fake-s3.ts";
import { get, type ProxyProcess, startProxyProcess } from "./proxy-process.ts";

function pins(modules: readonly FakeModule[]): string {
  return join(directoryWith({ "go.sum": modules.map(({ sums }) => sums).join("") }), "go.sum");
}

async function start(
  fake: FakeS3,
  upstream: string,
  args: readonly string[],
  state: string = directoryWith({}),
): Promise<ProxyProcess> {
  return startProxyProcess({ upstream, store: "s3://bucket/go", env: fake.env, args: ["--state", state, ...args] });
}

function away(fake: FakeS3): void {
  fake.mischief = (_, response) => {
    response.destroy();
    return true;
  };
}

function stored(fake: FakeS3): readonly string[] {
  return [...fake.objects.keys()].filter((key) => /modules\/.*\.(?:info|mod|zip)$/.test(key));
}

test.each([1, 2])("with %d process(es): what somebody vouches for is served, and stored later", async (workers) => {
  const modules = manyModules(4);
  const upstream = await serving(modules);
  const fake = await fakeS3();
  const { url, log } = await start(fake, upstream.url, ["--sums", pins(modules), "--workers", `${workers}`]);
  const files = modules.flatMap((module) => Object.entries(module.files));
  const [first] = files;
  expect((await get(url, `/${first?.[0]}`)).status).toBe(200);
  away(fake);

  for (const [path, content] of files) {
    const answer = await get(url, `/${path}`);
    expect([path, answer.status, answer.body.equals(content)]).toEqual([path, 200, true]);
  }
  expect(stored(fake)).toHaveLength(1);
  expect((await get(url, "/readyz")).status).toBe(200);
  expect(log.map(({ message }) => message)).toContain("the store is away");
  const asked = upstream.requests.length;
  for (const [path] of files) expect((await get(url, `/${path}`)).status).toBe(200);
  expect(upstream.requests).toHaveLength(asked);
  fake.mischief = undefined;
  await expect.poll(() => stored(fake).length, { timeout: 30_000 }).toBe(files.length);
  await expect.poll(async () => (await get(url, "/metrics")).text()).toContain("slipway_proxy_store_spared_total");
  for (const [path, content] of files) {
    expect(fake.objects.get(`go/modules/${path}`)?.content.equals(content)).toBe(true);
  }
});

test("what nobody vouches for waits: only the store knows what came first", async () => {
  const [known, unknown] = [fakeModule("example.com/known", "v1.0.0", {}), fakeModule("example.com/own", "v1.0.0", {})];
  const upstream = await serving([known, unknown]);
  const fake = await fakeS3();
  const { url, log } = await start(fake, upstream.url, ["--sums", pins([known])]);
  away(fake);

  for (const kind of ["info", "mod", "zip"]) {
    const answer = await get(url, `/example.com/own/@v/v1.0.0.${kind}`);
    expect([answer.status, answer.text()]).toEqual([
      503,
      expect.stringMatching(/^the store of this proxy can't be used now: \w+\n$/),
    ]);
    expect(answer.text()).not.toContain("127.0.0.1");
    expect((await get(url, `/example.com/known/@v/v1.0.0.${kind}`)).status).toBe(200);
  }
  expect(upstream.requests.filter((path) => path.includes("/own/"))).toEqual([]);
  expect(JSON.stringify(log)).toContain("s3://bucket/go: ");
  fake.mischief = undefined;
  await expect
    .poll(async () => (await get(url, "/example.com/own/@v/v1.0.0.zip")).status, { timeout: 30_000 })
    .toBe(200);
});

test("what a process kept that was killed meanwhile is stored by the next one", async () => {
  const modules = manyModules(3);
  const upstream = await serving(modules);
  const fake = await fakeS3();
  const state = directoryWith({});
  const one = await start(fake, upstream.url, ["--sums", pins(modules)], state);
  away(fake);
  for (const path of modules.flatMap(({ files }) => Object.keys(files))) {
    expect((await get(one.url, `/${path}`)).status).toBe(200);
  }
  await one.end("SIGKILL");
  await expect(start(fake, upstream.url, [], state)).rejects.toThrow(/the proxy ended with 2: .*s3:\/\/bucket\/go/);
  fake.mischief = undefined;
  await start(fake, "off", [], state);

  await expect.poll(() => stored(fake).length, { timeout: 30_000 }).toBe(9);
});

test("what was kept for one store doesn't get into another one", async () => {
  const modules = manyModules(1);
  const upstream = await serving(modules);
  const [fake, other] = [await fakeS3(), await fakeS3()];
  const state = directoryWith({});
  const one = await start(fake, upstream.url, ["--sums", pins(modules)], state);
  away(fake);
  expect((await get(one.url, "/example.com/m0/@v/v1.0.0.mod")).status).toBe(200);
  const args = ["--state", state];
  const two = await startProxyProcess({ upstream: "off", store: "s3://bucket/other", env: other.env, args });

  expect((await get(two.url, "/example.com/m0/@v/v1.0.0.mod")).status).toBe(404);
  fake.mischief = undefined;
  await expect.poll(() => stored(fake).length, { timeout: 30_000 }).toBe(1);
  expect(stored(other)).toEqual([]);
});

test("the first one stays the first one", async () => {
  const [ours] = manyModules(1);
  const upstream = await serving(ours ? [ours] : []);
  const fake = await fakeS3();
  const { url } = await start(fake, upstream.url, ["--sums", pins(ours ? [ours] : [])]);
  away(fake);
  expect((await get(url, "/example.com/m0/@v/v1.0.0.info")).status).toBe(200);
  // another replica, which reaches the store sooner
  const other = { content: Buffer.from('{"Version":"v1.0.0"}'), headers: { etag: '"other"', "last-modified": "x" } };
  fake.objects.set("go/modules/example.com/m0/@v/v1.0.0.info", other);
  fake.mischief = undefined;

  await expect
    .poll(() => fake.requests.at(-1), { timeout: 30_000 })
    .toBe("PUT go/modules/example.com/m0/@v/v1.0.0.info");
  expect(fake.objects.get("go/modules/example.com/m0/@v/v1.0.0.info")).toBe(other);
});

test("lists go on from memory and from the upstream", async () => {
  const modules = manyModules(1);
  const upstream = await serving(modules, (request, response) => {
    if (!request.url?.endsWith("/@v/list")) return false;
    response.end("v1.0.0\n");
    return true;
  });
  const fake = await fakeS3();
  const { url } = await start(fake, upstream.url, ["--max-age", "0"]);
  away(fake);

  for (let at = 0; at < 3; at++) expect((await get(url, "/example.com/m0/@v/list")).text()).toBe("v1.0.0\n");
});

test("actions say that it is away, and do nothing by halves", async () => {
  const modules = manyModules(2);
  const upstream = await serving(modules);
  const fake = await fakeS3();
  const project = directoryWith(projectOf(modules));
  const call = async (args: readonly string[]): ReturnType<typeof runSlipway> =>
    runSlipway(["proxy", ...args, "--store", "s3://bucket/go", "--state", directoryWith({})], {
      cwd: project,
      env: { ...fake.env, GOPROXY: upstream.url, GOSUMDB: "off" },
    });

  expect(await call(["warm", "go.mod"])).toMatchObject({ code: 0, out: "6 files stored in s3://bucket/go\n" });
  expect(await call(["verify"])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^8 files, .*: all as they were stored\n$/) as string,
  });
  const directory = join(directoryWith({}), "out");
  expect((await call(["export", directory])).out).toBe(`6 files written: GOPROXY=file://${directory}\n`);
  expect((await call(["import", directory])).out).toBe("0 files taken over, 6 there already\n");
  expect((await call(["gc", "--size", "1"])).out).toMatch(/^2 zips removed/);
  expect(stored(fake).filter((key) => key.endsWith(".zip"))).toEqual([]);
  expect((await call(["import", directory])).out).toBe("2 files taken over, 4 there already\n");
  away(fake);
  expect(await call(["verify"])).toMatchObject({ code: 2, err: expect.stringContaining("s3://bucket/go: ") as string });
});

test.each([
  [["--store", "s3://bucket/go", "--size", "1GiB"], "`size` is watched on disks only"],
  [["--store", "ftp://bucket/go"], "is no kind of store that is known"],
  [["--store", "s3://bucket/go?endpoint=127.0.0.1:9000"], "is no endpoint of S3"],
])("%j is refused", async (args, message) => {
  const fake = await fakeS3();
  const { code, err } = await runSlipway(["proxy", ...args, "--state", directoryWith({})], { env: { ...fake.env } });

  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});
