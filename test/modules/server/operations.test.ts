/** What who runs a proxy asks of it: health, counters, logs, processes, size, settings. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readProxyConfig } from "../../../src/modules/server/config/config.ts";
import { directoryWith, ROOT } from "../../cli-process.ts";
import { fakeModule, someModules } from "../fake-modules.ts";
import { late } from "../fake-proxy.ts";
import { serving } from "../fetch-for.ts";
import { runSlipway } from "../run.ts";
import { get, type ProxyProcess, startProxyProcess } from "./proxy-process.ts";

const LEAF = "/example.com/leaf/@v/v1.2.3";

/** Series of /metrics whose name begins so. */
async function metrics(url: string, beginning: string): Promise<Record<string, number>> {
  const { status, body } = await get(url, "/metrics");
  expect(status).toBe(200);
  const found: Record<string, number> = {};
  for (const line of body.toString().split("\n")) {
    const [, key = "", value = ""] = /^(\S+) (\S+)$/.exec(line) ?? [];
    if (key.startsWith(beginning)) found[key] = Number(value);
  }
  return found;
}

async function until(met: () => boolean | Promise<boolean>): Promise<void> {
  for (let at = 0; at < 500; at++) {
    if (await met()) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  throw new Error("it never came to that");
}

describe("health", () => {
  test("alive and ready, and not ready when it is told to end", async () => {
    const upstream = await serving(someModules(), late(800));
    const { url, child } = await startProxyProcess({ upstream: upstream.url });

    expect((await get(url, "/healthz")).text()).toBe("ok\n");
    expect((await get(url, "/readyz")).text()).toBe("ready\n");
    // a connection that stands is answered as long as another answer is awaited
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const { port } = new URL(url);
    const ask = async (path: string): Promise<string> =>
      new Promise((resolve, reject) => {
        request({ host: "127.0.0.1", port, path, agent }, (response) => {
          response.resume();
          resolve(`${response.statusCode} ${response.headers.connection}`);
        })
          .on("error", reject)
          .end();
      });
    const slow = ask(`${LEAF}.zip`);
    await until(() => upstream.requests.length > 0);
    child.kill("SIGTERM");
    expect(await slow).toBe("200 close");
    agent.destroy();
  });
});

describe("counters", () => {
  test.each([1, 2])("of %d processes", async (workers) => {
    const upstream = await serving(someModules());
    const { url } = await startProxyProcess({ upstream: upstream.url, args: ["--workers", `${workers}`] });
    for (let at = 0; at < 8; at++) await get(url, `${LEAF}.mod`);
    await get(url, "/example.com/none/@v/list");
    await until(
      async () =>
        (await metrics(url, "slipway_proxy_requests_total"))[
          'slipway_proxy_requests_total{kind="mod",status="200"}'
        ] === 8,
    );

    expect(await metrics(url, "slipway_proxy_requests_total")).toMatchObject({
      'slipway_proxy_requests_total{kind="list",status="404"}': 1,
    });
    expect(await metrics(url, "slipway_proxy_stored_total")).toEqual({ 'slipway_proxy_stored_total{file="mod"}': 1 });
    const { host } = new URL(upstream.url);
    expect(await metrics(url, "slipway_proxy_upstream_requests_total")).toEqual({
      [`slipway_proxy_upstream_requests_total{upstream="${host}",outcome="answered"}`]: 1,
      [`slipway_proxy_upstream_requests_total{upstream="${host}",outcome="refused"}`]: 1,
    });
    expect(await metrics(url, 'slipway_proxy_request_seconds_count{kind="mod"}')).toEqual({
      'slipway_proxy_request_seconds_count{kind="mod"}': 8,
    });
    const { body } = await get(url, "/metrics");
    expect(body.toString()).toContain("# TYPE slipway_proxy_request_seconds histogram\n");
    expect((await metrics(url, "process_resident"))["process_resident_memory_bytes"]).toBeGreaterThan(1e7);
  });
});

describe("logs", () => {
  test("one JSON object a line, and no password in it", async () => {
    const upstream = await serving([], (_, response) => Boolean(response.writeHead(500).end()));
    const secret = upstream.url.replace("http://", "http://me:hunter2@");
    const config = "access-log: true\n";
    const proxy = await startProxyProcess({ upstream: `${upstream.url}|${secret}`, config });
    const { url, log } = proxy;
    const answer = await get(url, `${LEAF}.mod`, { headers: { authorization: "Bearer abcdefghijklmnop" } });
    await until(() => log.some(({ message }) => message === "request"));

    expect(answer.status).toBe(502);
    expect(log.find(({ message }) => message === "request")).toMatchObject({
      method: "GET",
      url: `${LEAF}.mod`,
      status: 502,
      client: "127.0.0.1",
    });
    expect(log.every((line) => typeof line["time"] === "string" && typeof line["level"] === "string")).toBe(true);
    for (const text of [proxy.errors(), answer.text()]) expect(text).not.toMatch(/hunter2|abcdefgh/);
  });
});

describe("several processes", () => {
  test("are one proxy: one question to the upstream, one answer, one end", async () => {
    const modules = someModules();
    const upstream = await serving(modules, late(400));
    const proxy = await startProxyProcess({ upstream: upstream.url, args: ["--workers", "3"] });
    const answers = await Promise.all(Array.from({ length: 60 }, async () => get(proxy.url, `${LEAF}.zip`)));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(upstream.requests).toEqual([`${LEAF.slice(1)}.zip`]);
    expect(await proxy.end("SIGTERM")).toBe(0);
    await expect(get(proxy.url, "/healthz")).rejects.toThrow("ECONNREFUSED");
  });

  test("one that dies is replaced", async () => {
    const upstream = await serving(someModules());
    const proxy = await startProxyProcess({ upstream: upstream.url, args: ["--workers", "2"] });
    const children = childrenOf(proxy);
    expect(children).toHaveLength(2);
    process.kill(children[0] ?? 0, "SIGKILL");
    await until(() =>
      proxy.log.some(({ message }) => message === "a process that serves has ended; another one takes its place"),
    );
    await until(() => childrenOf(proxy).length === 2);

    expect((await get(proxy.url, `${LEAF}.mod`)).status).toBe(200);
    expect(await proxy.end()).toBe(0);
  });
});

function childrenOf({ child }: ProxyProcess): number[] {
  return readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
}

describe("the size of the store", () => {
  const modules = Array.from({ length: 8 }, (_, at) =>
    fakeModule(`example.com/m${at}`, "v1.0.0", { "a.go": "package a\n", "data.txt": noise(at, 80_000) }),
  );

  test("zips that were used least go, and come back when they are wanted", async () => {
    const upstream = await serving(modules);
    const { url, store } = await startProxyProcess({ upstream: upstream.url, args: ["--size", "200kB"] });
    for (const { path } of modules) {
      expect((await get(url, `/${path}/@v/v1.0.0.zip`)).status).toBe(200);
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
    const zips = (): string[] =>
      readdirSync(join(store, "objects"), { recursive: true, encoding: "utf8" }).filter((name) =>
        name.endsWith(".zip"),
      );
    await until(() => zips().length <= 5);

    expect(zips().some((name) => name.includes("m7"))).toBe(true);
    expect(zips().some((name) => name.includes("m0"))).toBe(false);
    expect(existsSync(join(store, "objects/modules/example.com/m0/@v/v1.0.0.ziphash"))).toBe(true);
    expect(
      (await get(url, "/example.com/m0/@v/v1.0.0.zip")).body.equals(
        modules[0]?.files["example.com/m0/@v/v1.0.0.zip"] ?? Buffer.alloc(0),
      ),
    ).toBe(true);
    expect((await metrics(url, "slipway_proxy_evicted_total"))["slipway_proxy_evicted_total"]).toBeGreaterThan(2);
  });
});

/** Text that deflate can't make much smaller. */
function noise(seed: number, length: number): string {
  let [text, state] = ["", seed + 1];
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text;
}

describe("the configuration", () => {
  test("says what flags say, and flags come first", async () => {
    const upstream = await serving(someModules());
    const store = directoryWith({});
    const config = `store: ${store}\nupstream: [ "${upstream.url}" ]\nlisten: 127.0.0.1:1\nmax-age: 5\nworkers: 1\nprivate: [a.example, b.example]\n`;
    const { url } = await startProxyProcess({ upstream: upstream.url, store, config });

    expect((await get(url, `${LEAF}.mod`)).status).toBe(200);
  });

  test("the one that docs/proxy.md shows is understood", () => {
    const [, text = ""] =
      /## Configuration[\s\S]*?```yaml\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, "docs/proxy.md"), "utf8")) ?? [];
    const secrets = directoryWith({ dev: "x", upstream: "y" });
    const here = text.replaceAll("/run/secrets", secrets);
    const { config, errors } = readProxyConfig(here, "/etc/slipway/proxy.yaml", { CI_TOKEN: "x", UPSTREAM_TOKEN: "y" });

    expect(errors).toEqual([]);
    expect(config.access.map(({ proof }) => proof.is)).toEqual(["token", "password", "certificate", "anyone"]);
    expect(config).toMatchObject({
      size: 50 * 1024 ** 3,
      sums: ["/etc/slipway/ci/go.sum"],
      redirectsTo: ["10.1.0.0/16"],
    });
    expect(config.texts).toMatchObject({ private: "corp.example/*", upstream: "https://goproxy.cn,direct" });
  });

  test.each([
    ["liste: x", "1:1: `liste` is not known in the configuration of a proxy; there are `listen`"],
    ["max-age: soon", "1:10: `max-age` has to be a number, but it is `soon`"],
    ["size: big", "`size` has to be a number of bytes"],
    ["tls: {cert: a}", "`tls` needs `cert` and `key`"],
    ["access: []", "`access` needs a rule"],
    ["access:\n  - modules: ['*']", "needs one of `anyone: true`, `token`"],
    ["access:\n  - anyone: true", "2:5: a rule of `access` needs `modules`"],
    ["access:\n  - token: {file: nowhere}\n    modules: ['*']", "`token`: there is nothing in"],
    ["access:\n  - token: {}\n    modules: ['*']", "needs either `file` or `env`"],
    ["credentials:\n  - user: x", "needs `url`"],
    ["redirects-to: [everywhere]", "needs addresses and ranges"],
    ["log: loud", "`log: loud` is not known"],
    ["a: [", "this is no YAML"],
  ])("%j is told with its place", async (text, message) => {
    const file = join(directoryWith({ "proxy.yaml": text }), "proxy.yaml");
    const { code, err } = await runSlipway(["proxy", "--listen", "127.0.0.1:0", "--config", file], {
      env: { HOME: directoryWith({}) },
    });

    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(err).toMatch(/^slipway: /);
  });
});
