/** What a client might try, each really tried. */
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { fakeModule, someModules } from "../fake-modules.ts";
import { serving } from "../fetch-for.ts";
import { get, startProxyProcess } from "./proxy-process.ts";
import { raw, statuses } from "./raw.ts";

const LEAF = "/example.com/leaf/@v/v1.2.3";

const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

describe("paths", () => {
  test("nothing outside of the store is served or written", async () => {
    const upstream = await serving(someModules(), (_, response) => Boolean(response.end('{"Version":"v1.2.3"}')));
    const { url, store } = await startProxyProcess({ upstream: upstream.url });
    writeFileSync(join(store, "secret.info"), "secret");
    for (const path of [
      "/../secret.info",
      "/..%2fsecret.info",
      "/example.com/..%2f..%2f..%2fsecret/@v/v1.0.0.info",
      "/example.com/leaf/@v/..%2f..%2f..%2f..%2f..%2fsecret.info",
      "/example.com/leaf/@v/%2e%2e%2f%2e%2e%2fsecret.info",
      "/example.com/leaf/@v/v1.0.0%00.info",
      "/example.com/leaf/@v/C:%5csecret.info",
      "/example.com/con/@v/list",
      "//etc/passwd",
      "http://example.com/leaf/@v/list",
    ]) {
      const [status] = statuses(await raw(url, `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`));
      expect([path, status]).toEqual([path, "404"]);
    }
    expect(upstream.requests).toEqual([]);
    expect(readdirSync(store).sort()).toEqual(["objects", "scratch", "secret.info", "slipway-store"]);
  });
});

describe("requests that aren't what they seem", () => {
  const smuggled = `GET ${LEAF}.mod HTTP/1.1\r\nhost: x\r\n\r\n`;

  test.each([
    [
      "two lengths",
      `GET /healthz HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\ncontent-length: ${smuggled.length}\r\n\r\n${smuggled}`,
    ],
    [
      "a length and chunks",
      `POST /healthz HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
    ],
    ["chunks by another name", `POST /healthz HTTP/1.1\r\nhost: x\r\ntransfer-encoding: xchunked\r\n\r\n${smuggled}`],
    [
      "chunks twice",
      `POST /healthz HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\ntransfer-encoding: identity\r\n\r\n0\r\n\r\n${smuggled}`,
    ],
    ["a body behind GET", `GET /healthz HTTP/1.1\r\nhost: x\r\ncontent-length: ${smuggled.length}\r\n\r\n${smuggled}`],
    [
      "a line break in a header",
      `GET /healthz HTTP/1.1\r\nhost: x\r\nx: a\nb\r\ncontent-length : 5\r\n\r\n${smuggled}`,
    ],
    ["a bare carriage return", `GET /healthz HTTP/1.1\r\nhost: x\r\nx: a\rcontent-length: 5\r\n\r\n${smuggled}`],
    [
      "a space before the colon",
      `GET /healthz HTTP/1.1\r\nhost: x\r\ncontent-length : ${smuggled.length}\r\n\r\n${smuggled}`,
    ],
    ["a folded header", `GET /healthz HTTP/1.1\r\nhost: x\r\ntransfer-encoding:\r\n chunked\r\n\r\n${smuggled}`],
    ["a negative length", `GET /healthz HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n${smuggled}`],
    ["an upgrade", `GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n${smuggled}`],
    ["no host", `GET /healthz HTTP/1.1\r\n\r\n${smuggled}`],
    ["TLS", Buffer.from([22, 3, 1, 0, 200, 1, 0, 0, 196, 3, 3])],
  ])("%s: one refusal, and the connection ends", async (_, bytes) => {
    const upstream = await serving(someModules());
    const { url } = await startProxyProcess({ upstream: upstream.url });
    const answer = await raw(url, bytes);

    expect(statuses(answer).filter((status) => status !== "400" && status !== "405")).toEqual([]);
    expect(statuses(answer).length).toBeLessThanOrEqual(1);
    // what came behind was never taken for a request
    expect(upstream.requests).toEqual([]);
  });

  test("requests behind one another are answered in order", async () => {
    const upstream = await serving(someModules());
    const { url } = await startProxyProcess({ upstream: upstream.url });
    const answer = await raw(
      url,
      `${smuggled}GET /healthz HTTP/1.1\r\nhost: x\r\n\r\nGET /nothing HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
    );

    expect(statuses(answer)).toEqual(["200", "200", "404"]);
  });
});

describe("too much and too slow", () => {
  test("headers and paths that are too long", async () => {
    const { url } = await startProxyProcess({ upstream: "off" });

    expect(statuses(await raw(url, `GET / HTTP/1.1\r\nhost: x\r\nx: ${"a".repeat(20_000)}\r\n\r\n`))).toEqual(["431"]);
    expect(
      statuses(await raw(url, `GET /${"a/".repeat(3000)} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)),
    ).toEqual(["414"]);
    expect(statuses(await raw(url, `GET / HTTP/1.1\r\nhost: x\r\n${"a: b\r\n".repeat(5000)}\r\n`))).toEqual(["431"]);
    expect((await get(url, "/healthz")).status).toBe(200);
  });

  test("clients that never end their headers are sent away, others are served meanwhile", async () => {
    const upstream = await serving(someModules());
    const { url } = await startProxyProcess({ upstream: upstream.url, config: "client-timeout: 2\n" });
    const { hostname, port } = new URL(url);
    const slow = Array.from({ length: 200 }, async () => {
      return new Promise<string>((resolve) => {
        const socket = connect(Number(port), hostname);
        let text = "";
        socket.setEncoding("latin1").on("data", (chunk: string) => {
          text += chunk;
        });
        const timer = setInterval(() => socket.write("x: y\r\n"), 500);
        socket.on("error", () => undefined);
        socket.on("close", () => {
          clearInterval(timer);
          resolve(text);
        });
        socket.write("GET /healthz HTTP/1.1\r\nhost: x\r\n");
      });
    });
    expect((await get(url, `${LEAF}.zip`)).status).toBe(200);
    const answers = await Promise.all(slow);

    expect(new Set(answers.flatMap(statuses))).toEqual(new Set(["408"]));
  });

  test("a client that takes nothing costs no memory and no other client's time", async () => {
    const big = fakeModule("example.com/big", "v1.0.0", {
      "a.go": "package a\n",
      "data.bin": randomBytes(16_000_000).toString("base64"),
    });
    const upstream = await serving([big]);
    const { url, child } = await startProxyProcess({ upstream: upstream.url, config: "client-timeout: 2\n" });
    await get(url, "/example.com/big/@v/v1.0.0.zip");
    const resident = (): number =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) * 1024;
    const before = resident();
    const { hostname, port } = new URL(url);
    const idle = Array.from({ length: 100 }, () => {
      const socket = connect(Number(port), hostname);
      open.push({ close: () => socket.destroy() });
      socket.pause();
      socket.on("error", () => undefined);
      socket.write("GET /example.com/big/@v/v1.0.0.zip HTTP/1.1\r\nhost: x\r\n\r\n");
      return socket;
    });
    for (let at = 0; at < 5; at++) expect((await get(url, "/example.com/big/@v/v1.0.0.zip")).status).toBe(200);

    expect(idle).toHaveLength(100);
    // 100 times the file would be 1.6 GB
    expect(resident() - before).toBeLessThan(150_000_000);
    // and in the end all of them have been sent away
    const connections = (): number => readdirSync(`/proc/${child.pid}/fd`).length;
    while (connections() > 60) {
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
  });
});

describe("a poisoned store", () => {
  test("a client can't make one version stand for another, whoever is first", async () => {
    const [, top] = someModules();
    const liar = await serving([], (request, response) => {
      // every zip is that of another module
      if (!request.url?.endsWith(".zip")) return false;
      return Boolean(response.end(Object.values(top?.files ?? {})[2]));
    });
    const { url, store } = await startProxyProcess({ upstream: liar.url });

    expect((await get(url, `${LEAF}.zip`)).status).toBe(502);
    expect(existsSync(join(store, "objects"))).toBe(true);
    expect(
      readdirSync(join(store, "objects"), { recursive: true }).filter((name) => String(name).includes("leaf")),
    ).toEqual([]);
  });

  test("answers to HEAD, ranges and conditions never fill the memory with less than a whole", async () => {
    const [leaf] = someModules();
    const upstream = await serving(leaf ? [leaf] : []);
    const { url } = await startProxyProcess({ upstream: upstream.url });
    const path = `${LEAF}.mod`;
    await get(url, path, { method: "HEAD" });
    await get(url, path, { headers: { range: "bytes=1-2" } });
    await get(url, path, { headers: { "if-none-match": "*" } });

    expect((await get(url, path)).body.equals(leaf?.files[path.slice(1)] ?? Buffer.alloc(0))).toBe(true);
  });
});
