/** The module proxy protocol as `slipway proxy` speaks it. @see https://go.dev/ref/mod#goproxy-protocol */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { directoryWith } from "../../cli-process.ts";
import { fakeModule, someModules } from "../fake-modules.ts";
import { serving } from "../fetch-for.ts";
import { runSlipway } from "../run.ts";
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
    expect(upstream.requests).toEqual([]);
    await get(url, `${LEAF}.zip`);
    await get(url, `${LEAF}.info`);
    expect((await get(url, `/cached-only${LEAF}.zip`)).status).toBe(200);
    expect((await get(url, "/cached-only/example.com/leaf/@v/list")).text()).toBe("v1.2.3\n");
  });
});

describe("what isn't there, and what isn't allowed", () => {
  test.each([
    [404, 404],
    [410, 410],
    [403, 403],
    [401, 403],
    [400, 502],
    [500, 502],
    [503, 502],
  ])("an upstream's %d is %d", async (from, to) => {
    const upstream = await serving([], (_, response) => {
      response.writeHead(from, { "content-type": "text/plain" }).end("because of a reason");
      return true;
    });
    const { url } = await startProxyProcess({ upstream: upstream.url });

    // fewer than make it leave the upstream alone
    for (const path of ["@v/list", "@v/v1.2.3.info", "@v/v1.2.3.zip", "@v/main.info"]) {
      const { status, headers, body } = await get(url, `/example.com/leaf/${path}`);
      expect([path, status]).toEqual([path, to]);
      expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
      expect(body.toString()).toContain("because of a reason");
    }
  });

  test("what wasn't there isn't asked for again at once", async () => {
    const upstream = await serving([]);
    const { url } = await startProxyProcess({ upstream: upstream.url });

    for (let at = 0; at < 3; at++) expect((await get(url, `${LEAF}.mod`)).status).toBe(404);
    expect(upstream.requests).toHaveLength(1);
  });

  test("lists of upstreams go on after 404, behind | after any error", async () => {
    const modules = someModules();
    const [empty, broken, full] = [
      await serving([]),
      await serving([], (_, response) => Boolean(response.writeHead(403).end())),
      await serving(modules),
    ];
    const ask = async (list: string): Promise<number> => {
      const proxy = await startProxyProcess({ upstream: list });
      const { status } = await get(proxy.url, `${LEAF}.zip`);
      await proxy.end();
      return status;
    };

    expect(await ask(`${empty.url},${full.url}`)).toBe(200);
    expect(await ask(`${broken.url},${full.url}`)).toBe(403);
    expect(await ask(`${broken.url}|${full.url}`)).toBe(200);
    expect(await ask(`${empty.url},off`)).toBe(404);
  });

  test("what is no path of a proxy", async () => {
    const upstream = await serving(someModules());
    const { url } = await startProxyProcess({ upstream: upstream.url });
    for (const path of [
      "/",
      "/favicon.ico",
      "/example.com/leaf",
      "/example.com/leaf/@v/",
      "/example.com/leaf/@v/v1.2.3.txt",
      "/example.com/Leaf/@v/list",
      "/example.com/!!leaf/@v/list",
      "/leaf/@v/list",
      "/example.com/../leaf/@v/list",
      "/example.com/%2e%2e/%2e%2e/etc/@v/list",
      "/example.com/leaf/@v/..%2f..%2fpasswd.info",
      "/example.com/leaf/@v/..info",
      "/example.com//leaf/@v/list",
      "/example.com/leaf%00/@v/list",
      "/example.com/leaf\\x/@v/list",
      "/sumdb/",
      "/sumdb/x/nothing",
      "/sumdb/x/tile/8/0/../000",
    ]) {
      const { status, body } = await get(url, path);
      expect([path, status, body.toString()]).toEqual([path, 404, expect.stringMatching(/^not found: \S/)]);
    }

    expect(upstream.requests).toEqual([]);
  });

  test("methods that would change something", async () => {
    const { url } = await startProxyProcess({ upstream: "off" });

    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      const { status, headers } = await get(url, `${LEAF}.mod`, { method });
      expect([status, headers.allow, headers.connection]).toEqual([405, "GET, HEAD", "close"]);
    }
    expect((await get(url, `${LEAF}.mod`, { body: "x" })).status).toBe(400);
  });
});

describe("what is served is verified", () => {
  test("go.sum files come first, and what they don't allow is not kept", async () => {
    const [leaf, other] = [
      someModules()[0],
      fakeModule("example.com/leaf", "v1.2.3", { "go.mod": "module example.com/leaf\n", "evil.go": "package leaf\n" }),
    ];
    const upstream = await serving([other]);
    const sums = join(directoryWith({ "go.sum": leaf?.sums ?? "" }), "go.sum");
    const { url, store } = await startProxyProcess({ upstream: upstream.url, args: ["--sums", sums] });

    for (const extension of ["zip", "mod"]) {
      const { status, body } = await get(url, `${LEAF}.${extension}`);
      expect([extension, status]).toEqual([extension, 502]);
      expect(body.toString()).toContain("checksum mismatch");
      expect(existsSync(join(store, "objects/modules", `${LEAF}.${extension}`))).toBe(false);
    }
  });

  test("a zip that is none, and an info of another version", async () => {
    const upstream = await serving([], (request, response) => {
      response.end(request.url?.endsWith("info") ? '{"Version":"v1.2.4"}' : "PK no zip");
      return true;
    });
    const { url } = await startProxyProcess({ upstream: upstream.url });

    expect((await get(url, `${LEAF}.zip`)).text()).toContain("zip: not a valid zip file");
    expect((await get(url, `${LEAF}.info`)).text()).toContain("info for version v1.2.4 instead of requested version");
  });

  test("where nobody vouches the first content counts for ever, though the zip is gone", async () => {
    const [first] = someModules();
    const upstream = await serving(first ? [first] : []);
    const before = await startProxyProcess({ upstream: upstream.url });
    expect((await get(before.url, `${LEAF}.zip`)).status).toBe(200);
    await before.end();
    expect(readFileSync(join(before.store, "objects/modules", `${LEAF}.ziphash`), "utf8")).toBe(
      first?.sums.split(/[ \n]/)[2],
    );
    rmSync(join(before.store, "objects/modules", `${LEAF}.zip`));
    const changed = await serving([
      fakeModule("example.com/leaf", "v1.2.3", { "leaf.go": "package leaf // moved tag\n" }),
    ]);
    const { url } = await startProxyProcess({ upstream: changed.url, store: before.store });
    const answer = await get(url, `${LEAF}.zip`);

    expect(answer.status).toBe(502);
    expect(answer.text()).toContain("first seen:");
  });
});

test("usage that can't be meant", async () => {
  const other = directoryWith({ "a.txt": "" });
  for (const [args, message] of [
    [["--listen", "nowhere"], "`--listen nowhere` is no address"],
    [["--upstream", "ftp://x"], "invalid proxy URL scheme"],
    [["--store", other], "a store wants a directory of its own"],
    [["--max-age", "soon"], "`--max-age soon` is no number"],
  ] as const) {
    const { code, err } = await runSlipway(["proxy", ...args], {
      env: { HOME: directoryWith({}) },
    });
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  }
});
