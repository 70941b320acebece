/** The module proxy protocol as `slipway proxy` speaks it. @see https://go.dev/ref/mod#goproxy-protocol */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fakeModule, someModules } from "../fake-modules.ts";
import { serving } from "../fetch-for.ts";
import { get, startProxyProcess } from "./proxy-process.ts";

const LEAF = "/example.com/leaf/@v/v1.2.3";
const TOP = "/example.com/!top/v2/@v/v2.0.0-rc.1";

describe("files of a version", () => {
  test("info, mod and zip, as the upstream has them, asked for once", async () => {
    const modules = someModules();
    const upstream = await serving(modules);
    const { url, store } = await startProxyProcess({ upstream: upstream.url });

    for (const [extension, type] of [
      ["info", "application/json"],
      ["mod", "text/plain; charset=utf-8"],
      ["zip", "application/zip"],
    ] as const) {
      for (const path of [LEAF, TOP]) {
        const wanted = modules.flatMap(({ files }) => files[`${path.slice(1)}.${extension}`] ?? [])[0];
        const answers = [await get(url, `${path}.${extension}`), await get(url, `${path}.${extension}`)];
        for (const { status, headers, body } of answers) {
          expect(status).toBe(200);
          expect(headers["content-type"]).toBe(type);
          expect(headers["cache-control"]).toContain("immutable");
          expect(body.equals(wanted ?? Buffer.alloc(0))).toBe(true);
        }
        expect(existsSync(join(store, "objects/modules", `${path}.${extension}`))).toBe(true);
      }
    }
    expect([...upstream.requests].sort()).toEqual(modules.flatMap(({ files }) => Object.keys(files)).sort());
  });

  test("HEAD, conditions and ranges", async () => {
    const big = fakeModule("example.com/big", "v1.0.0", {
      "a.go": `package a\n${"// text\n".repeat(10)}`,
      "b.bin": incompressible(300_000),
    });
    const upstream = await serving([...someModules(), big]);
    const { url } = await startProxyProcess({ upstream: upstream.url });

    // one from memory, one from the disk
    for (const path of [`${LEAF}.zip`, "/example.com/big/@v/v1.0.0.zip"]) {
      const whole = await get(url, path);
      const { etag = "" } = whole.headers;
      expect(etag).toMatch(/^"[^"]+"$/);
      const head = await get(url, path, { method: "HEAD" });
      expect([head.status, head.headers["content-length"], head.headers.etag]).toEqual([
        200,
        `${whole.body.length}`,
        etag,
      ]);
      expect(head.body).toHaveLength(0);
      for (const condition of [etag, `"x", W/${etag}`, "*"]) {
        const same = await get(url, path, { headers: { "if-none-match": condition } });
        expect([same.status, same.headers.etag, same.body.length]).toEqual([304, etag, 0]);
      }
      expect((await get(url, path, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
      const size = whole.body.length;
      const ranges: [string, number, number][] = [
        ["bytes=10-", 10, size],
        ["bytes=5-9", 5, 10],
        ["bytes=-4", size - 4, size],
        [`bytes=0-${size + 5}`, 0, size],
      ];
      for (const [range, from, to] of ranges) {
        const part = await get(url, path, { headers: { range, "if-range": etag } });
        expect(part.status).toBe(206);
        expect(part.headers["content-range"]).toBe(`bytes ${from}-${to - 1}/${size}`);
        expect(part.body.equals(whole.body.subarray(from, to))).toBe(true);
      }
      for (const range of ["bytes=0-1,4-5", "lines=1-2", "bytes=-", "bytes=9-5"]) {
        expect((await get(url, path, { headers: { range } })).status).toBe(200);
      }
      expect((await get(url, path, { headers: { range: "bytes=3-", "if-range": '"other"' } })).status).toBe(200);
      const beyond = await get(url, path, { headers: { range: `bytes=${size}-` } });
      expect([beyond.status, beyond.headers["content-range"]]).toEqual([416, `bytes */${size}`]);
    }
  });

  test("a version that is no version of this path, and a query, have an info at most", async () => {
    const upstream = await serving(someModules());
    const { url } = await startProxyProcess({ upstream: upstream.url });

    for (const path of [
      "/example.com/leaf/@v/v2.0.0.mod",
      "/example.com/leaf/@v/main.zip",
      "/example.com/leaf/@v/v1.2.mod",
    ]) {
      expect((await get(url, path)).status).toBe(404);
    }
    expect(upstream.requests).toEqual([]);
  });
});

/** Text that deflate can't make smaller by much. */
function incompressible(length: number): string {
  let [text, state] = ["", 1];
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text;
}

describe("what changes", () => {
  const info = Buffer.from('{"Version":"v1.2.3","Time":"2024-01-02T03:04:05Z"}');
  const changing = {
    path: "example.com/leaf",
    version: "",
    sums: "",
    files: {
      "example.com/leaf/@v/list": Buffer.from("v1.2.3\nv1.0.0\n"),
      "example.com/leaf/@latest": info,
      "example.com/leaf/@v/main.info": info,
      "example.com/leaf/@v/v1.2.info": info,
    },
  };

  test("list, latest and queries are passed on and kept for a while", async () => {
    const upstream = await serving([changing]);
    const { url } = await startProxyProcess({ upstream: upstream.url });

    for (let round = 0; round < 2; round++) {
      expect((await get(url, "/example.com/leaf/@v/list")).text()).toBe("v1.2.3\nv1.0.0\n");
      expect((await get(url, "/example.com/leaf/@latest")).text()).toBe(info.toString());
      expect((await get(url, "/example.com/leaf/@v/main.info")).text()).toBe(info.toString());
      const query = await get(url, "/example.com/leaf/@v/v1.2.info");
      expect(query.headers["cache-control"]).toMatch(/^public, max-age=\d+$/);
    }
    expect(upstream.requests).toHaveLength(4);
  });

  test("an answer that names no version of the module is none", async () => {
    const files = {
      "example.com/leaf/@latest": Buffer.from('{"Version":"v2.0.0"}'),
      "example.com/leaf/@v/main.info": Buffer.from("<html>"),
    };
    const upstream = await serving([{ ...changing, files }]);
    const { url } = await startProxyProcess({ upstream: upstream.url });

    expect((await get(url, "/example.com/leaf/@latest")).status).toBe(502);
    expect((await get(url, "/example.com/leaf/@v/main.info")).status).toBe(502);
  });

  test("when the upstream fails an old answer is better than none", async () => {
    let down = false;
    const upstream = await serving([changing], (_, response) => {
      if (!down) return false;
      response.writeHead(500).end();
      return true;
    });
    const first = await startProxyProcess({ upstream: upstream.url, args: ["--max-age", "0"] });
    await get(first.url, "/example.com/leaf/@v/list");
    down = true;
    const stale = await get(first.url, "/example.com/leaf/@v/list");
    expect([stale.status, stale.text(), stale.headers["warning"]]).toEqual([
      200,
      "v1.2.3\nv1.0.0\n",
      '110 - "Response is Stale"',
    ]);
    await first.end();
    // the store remembers it too
    const second = await startProxyProcess({ upstream: upstream.url, args: ["--max-age", "0"], store: first.store });
    expect((await get(second.url, "/example.com/leaf/@v/list")).text()).toBe("v1.2.3\nv1.0.0\n");
    expect((await get(second.url, "/example.com/leaf/@latest")).status).toBe(502);
  });

  test("without upstreams the store answers from what it has", async () => {
    const upstream = await serving(someModules());
    const first = await startProxyProcess({ upstream: upstream.url });
    for (const extension of ["info", "mod", "zip"]) await get(first.url, `${LEAF}.${extension}`);
    await first.end();
    const { url } = await startProxyProcess({ upstream: "off", store: first.store });

    expect((await get(url, "/example.com/leaf/@v/list")).text()).toBe("v1.2.3\n");
    expect((await get(url, "/example.com/leaf/@latest")).text()).toContain('"v1.2.3"');
    expect((await get(url, `${LEAF}.zip`)).status).toBe(200);
    const other = await get(url, `${TOP}.zip`);
    expect([other.status, other.text()]).toEqual([404, "not found: module lookup disabled by GOPROXY=off\n"]);
  });
});

describe("cached-only", () => {
  test("asks nobody", async () => {
    const upstream = await serving(someModules());
    const { url } = await startProxyProcess({ upstream: upstream.url });

    const before = await get(url, `/cached-only${LEAF}.zip`);
    expect([before.status, before.text()]).toEqual([
      404,
      "not found: it isn't stored here, and only what is stored was asked for\n",
    ]);
    expect((await get(url, "/cached-only/example.com/leaf/@v/list")).status).toBe(404);
    expect((await get(url, "/cached-only/example.com/leaf/@latest")).text()).toBe(before.text());
    expect(upstream.requests).toEqual([]);
    await get(url, `${LEAF}.zip`);
    await get(url, `${LEAF}.info`);
    expect((await get(url, `/cached-only${LEAF}.zip`)).status).toBe(200);
    expect((await get(url, "/cached-only/example.com/leaf/@v/list")).text()).toBe("v1.2.3\n");
  });
});
