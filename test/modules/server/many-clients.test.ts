/** Many clients at the same time, and the end of a proxy that is busy. */
import { once } from "node:events";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { fakeModule, someModules } from "../fake-modules.ts";
import { late } from "../fake-proxy.ts";
import { serving } from "../fetch-for.ts";
import { get, startProxyProcess } from "./proxy-process.ts";

const LEAF = "/example.com/leaf/@v/v1.2.3";

async function statusAndSize(base: string, path: string, agent: Agent): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ host: hostname, port, path, agent }, (response) => {
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
      });
      response.on("end", () => {
        resolve(`${response.statusCode} ${size}`);
      });
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end();
  });
}

test("1,000 clients for a module that isn't there yet are one question to the upstream", async () => {
  const modules = someModules();
  // long enough for all of them to come
  const upstream = await serving(modules, late(1500));
  const { url } = await startProxyProcess({ upstream: upstream.url });
  const agent = new Agent({ maxSockets: 1000 });
  const answers = await Promise.all(Array.from({ length: 1000 }, async () => statusAndSize(url, `${LEAF}.zip`, agent)));
  agent.destroy();

  const size = modules[0]?.files[`${LEAF.slice(1)}.zip`]?.length;
  expect(new Set(answers)).toEqual(new Set([`200 ${size}`]));
  expect(upstream.requests).toEqual([`${LEAF.slice(1)}.zip`]);
});

test("a client that leaves doesn't spoil it for the others", async () => {
  const upstream = await serving(someModules(), late(300));
  const { url } = await startProxyProcess({ upstream: upstream.url });
  const leaving = connect(Number(new URL(url).port), "127.0.0.1", () => {
    leaving.write(`GET ${LEAF}.zip HTTP/1.1\r\nhost: x\r\n\r\n`);
    setTimeout(() => leaving.destroy(), 100);
  });
  await once(leaving, "connect");
  const staying = await get(url, `${LEAF}.zip`);

  expect(staying.status).toBe(200);
  expect(upstream.requests).toHaveLength(1);
});

test("told to end, it answers what has begun, and takes nothing new", async () => {
  const upstream = await serving(someModules(), late(500));
  const proxy = await startProxyProcess({ upstream: upstream.url });
  const answer = get(proxy.url, `${LEAF}.zip`);
  while (upstream.requests.length === 0) {
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
  const ended = proxy.end("SIGTERM");

  expect((await answer).status).toBe(200);
  expect(await ended).toBe(0);
  await expect(get(proxy.url, `${LEAF}.zip`)).rejects.toThrow("ECONNREFUSED");
});

test("several proxies share a store", async () => {
  const modules = [
    ...someModules(),
    ...Array.from({ length: 10 }, (_, at) => fakeModule(`example.com/m${at}`, "v1.0.0", { "a.go": "package a\n" })),
  ];
  const upstream = await serving(modules);
  const first = await startProxyProcess({ upstream: upstream.url });
  const second = await startProxyProcess({ upstream: upstream.url, store: first.store });
  const paths = modules.flatMap(({ files }) => Object.keys(files));
  const answers = await Promise.all(
    paths.flatMap((path) => [first, second].map(async ({ url }) => (await get(url, `/${path}`)).status)),
  );

  expect(new Set(answers)).toEqual(new Set([200]));
  await upstream.close();
  const third = await startProxyProcess({ upstream: upstream.url, store: first.store });
  for (const path of paths) {
    const wanted = modules.flatMap(({ files }) => files[path] ?? [])[0];
    expect((await get(third.url, `/${path}`)).body.equals(wanted ?? Buffer.alloc(0))).toBe(true);
  }
});
