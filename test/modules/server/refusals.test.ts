/** What `slipway proxy` refuses, and how a go command understands it. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { directoryWith } from "../../cli-process.ts";
import { fakeModule, someModules } from "../fake-modules.ts";
import { serving } from "../fetch-for.ts";
import { runSlipway } from "../run.ts";
import { get, startProxyProcess } from "./proxy-process.ts";

const LEAF = "/example.com/leaf/@v/v1.2.3";

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

  test("a proxy without a go command has no origins: what the upstreams don't have isn't there", async () => {
    const upstream = await serving(someModules());
    const { url } = await startProxyProcess({
      upstream: `${upstream.url},direct`,
      env: { PATH: "/nonexistent", GOPRIVATE: "corp.example" },
    });

    for (const path of ["/example.com/none", "/corp.example/lib"]) {
      for (const file of ["@v/list", "@latest", "@v/main.info", "@v/v1.0.0.mod", "@v/v1.0.0.zip"]) {
        const answer = await get(url, `${path}/${file}`);
        expect([answer.status, answer.text()]).toEqual([404, expect.stringContaining("needs the go command")]);
      }
    }
    expect((await get(url, `${LEAF}.zip`)).status).toBe(200);
    expect(upstream.requests.filter((path) => path.startsWith("corp.example"))).toEqual([]);
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
  const { url, child } = await startProxyProcess({ upstream: "off" });
  for (const workers of ["1", "2"]) {
    const args = ["proxy", "--listen", new URL(url).host, "--workers", workers, "--store", directoryWith({})];
    const { code, err } = await runSlipway(args, { env: { GOPROXY: "off" } });
    expect([code, err]).toEqual([2, expect.stringContaining("something else listens on")]);
  }
  expect(child.exitCode).toBeNull();
});
