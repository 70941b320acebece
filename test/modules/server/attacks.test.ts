/** What somebody might try, each really tried: on the proxy by its clients, and through it by upstreams. */
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { fakeModule, someModules } from "../fake-modules.ts";
import { serving } from "../fetch-for.ts";
import { get, startProxyProcess } from "./proxy-process.ts";

const LEAF = "/example.com/leaf/@v/v1.2.3";

/** Everything that comes back for these bytes, until the connection ends or nothing has come for a while. */
async function raw(base: string, bytes: string | Buffer, patience = 1500): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let text = "";
    socket.setTimeout(patience, () => socket.destroy());
    socket.setEncoding("latin1").on("data", (chunk: string) => {
      text += chunk;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      resolve(text);
    });
    socket.write(bytes);
  });
}

function statuses(text: string): string[] {
  return [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status = ""]) => status);
}

const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

/** A service inside, which nobody outside should be able to ask. */
async function inside(host = "127.0.0.1"): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end('{"Version":"v1.0.0","secret":"inside"}');
  });
  open.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  return { url: `http://${host}:${(server.address() as AddressInfo).port}`, asked };
}

describe("requests that lead inside", () => {
  test.each(["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433"])(
    "an upstream redirects to %s",
    async (host) => {
      const service = await inside();
      const port = new URL(service.url).port;
      const upstream = await serving([], (_, response) =>
        Boolean(response.writeHead(302, { location: `http://${host}:${port}/latest/meta-data` }).end()),
      );
      const { url } = await startProxyProcess({ upstream: upstream.url });
      for (const path of ["@v/list", "@latest", "@v/v1.2.3.zip"]) {
        const answer = await get(url, `/example.com/leaf/${path}`);
        expect([answer.status, answer.text()]).toEqual([502, expect.stringContaining("which is in a private network")]);
      }

      expect(service.asked).toEqual([]);
    },
  );

  test("where it is allowed, and on the upstream itself, redirects are followed", async () => {
    const modules = someModules();
    const other = await serving(modules);
    const upstream = await serving(modules, (request, response) => {
      const { url = "" } = request;
      const location = url.endsWith(".mod") ? `${other.url}${url}` : `/moved${url}`;
      if (url.startsWith("/moved")) return Boolean(response.end(modules[0]?.files[`${LEAF.slice(1)}.info`]));
      return Boolean(response.writeHead(307, { location }).end());
    });
    const { url } = await startProxyProcess({ upstream: upstream.url, config: "redirects-to: [127.0.0.0/8]\n" });
    const strict = await startProxyProcess({ upstream: upstream.url });

    expect((await get(url, `${LEAF}.mod`)).status).toBe(200);
    expect((await get(strict.url, `${LEAF}.mod`)).status).toBe(502);
    expect((await get(strict.url, `${LEAF}.info`)).status).toBe(200);
  });

  test("a module path that is an address inside, with `direct`", async () => {
    const service = await inside();
    const { url } = await startProxyProcess({ upstream: "direct", env: { GOINSECURE: "*" } });

    for (const path of [
      "127.0.0.1/x/@v/list",
      "127.0.0.1/x.git/@latest",
      "localhost.localdomain/x/@v/v1.0.0.zip",
      "169.254.169.254/x/@v/list",
    ]) {
      const answer = await get(url, `/${path}`);
      expect(answer.status).not.toBe(200);
      if (!path.startsWith("localhost"))
        expect([answer.status, answer.text()]).toEqual([403, expect.stringContaining("private network")]);
    }
    expect(service.asked).toEqual([]);
  });

  test("the proxy as its own upstream", async () => {
    const free = await inside();
    const { host } = new URL(free.url);
    for (const each of open.splice(0)) each.close();
    const { url } = await startProxyProcess({ upstream: `http://${host}`, listen: host });
    const answer = await get(url, `${LEAF}.mod`);

    expect([answer.status, answer.text()]).toEqual([
      502,
      expect.stringContaining("loop detected: this proxy is its own upstream"),
    ]);
  });
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

describe("zips", () => {
  /** One stored or deflated entry, with whatever sizes its header tells. */
  function zipWith(name: string, content: Buffer, told: number, copies = 1): Buffer {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x0403_4b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const central = Array.from({ length: copies }, (_, at) => {
      const own = Buffer.from(copies === 1 ? name : `${name}${at}`);
      const header = Buffer.alloc(46);
      header.writeUInt32LE(0x0201_4b50, 0);
      header.writeUInt16LE(8, 10);
      header.writeUInt32LE(packed.length, 20);
      header.writeUInt32LE(told, 24);
      header.writeUInt16LE(own.length, 28);
      return Buffer.concat([header, own]);
    });
    const body = Buffer.concat([local, Buffer.from(name), packed]);
    const directory = Buffer.concat(central);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x0605_4b50, 0);
    end.writeUInt16LE(copies, 8);
    end.writeUInt16LE(copies, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(body.length, 16);
    return Buffer.concat([body, directory, end]);
  }

  const inside = "example.com/leaf@v1.2.3/";
  const large = Buffer.alloc(64 * 1024 * 1024);

  test.each<[string, () => Buffer]>([
    ["a file that unpacks to more than is told", () => zipWith(`${inside}a.go`, large, 1000)],
    ["more than a module may be", () => zipWith(`${inside}a.go`, Buffer.from("x"), 0xffff_fff0)],
    [
      "one content under 20,000 names, over the limit together",
      () => zipWith(`${inside}a`, Buffer.alloc(1024), 64 * 1024, 20_000),
    ],
    ["a path that climbs", () => zipWith(`${inside}../../etc/passwd`, Buffer.from("x"), 1)],
    ["an absolute path", () => zipWith("/etc/passwd", Buffer.from("x"), 1)],
    ["another module", () => zipWith("example.com/other@v1.2.3/a.go", Buffer.from("x"), 1)],
  ])("%s", async (_, zip) => {
    const content = zip();
    const upstream = await serving([
      { path: "example.com/leaf", version: "v1.2.3", sums: "", files: { [`${LEAF.slice(1)}.zip`]: content } },
    ]);
    const { url, store, child } = await startProxyProcess({ upstream: upstream.url });
    const answer = await get(url, `${LEAF}.zip`);

    expect(answer.status).toBe(502);
    expect(existsSync(join(store, "objects/modules", `${LEAF}.zip`))).toBe(false);
    expect(existsSync(join(store, "objects/modules", `${LEAF}.ziphash`))).toBe(false);
    expect(readdirSync(join(store, "scratch"))).toEqual([]);
    const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]);
    expect(peak).toBeLessThan(400_000);
  });

  test("answers that never end are cut off", async () => {
    const upstream = await serving([], (_, response) => {
      const piece = Buffer.alloc(1024 * 1024, "v1.0.0\n");
      const more = (): void => {
        while (!response.destroyed && response.write(piece));
      };
      response.on("drain", more);
      more();
      return true;
    });
    const { url } = await startProxyProcess({ upstream: upstream.url });

    for (const path of ["@v/list", "@v/v1.2.3.info", "@v/v1.2.3.mod"]) {
      const answer = await get(url, `/example.com/leaf/${path}`);
      expect([answer.status, answer.text()]).toEqual([502, expect.stringContaining("the answer is too large")]);
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
