/** What an upstream might try on the proxy, or a client through it, each really tried. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { someModules } from "../fake-modules.ts";
import { serving } from "../fetch-for.ts";
import { get, startProxyProcess } from "./proxy-process.ts";

const LEAF = "/example.com/leaf/@v/v1.2.3";

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
