/** The checksum database, for go commands and for what the proxy stores. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fakeModule, projectOf, someModules } from "../fake-modules.ts";
import { FakeLog, SUMDB } from "../fake-sumdb.ts";
import { serving } from "../fetch-for.ts";
import { hasGo } from "../run.ts";
import { get, startProxyProcess } from "./proxy-process.ts";
import { database, go } from "./go-call.ts";

describe.skipIf(!hasGo)("the checksum database through the proxy", () => {
  test("the go command verifies with it, and asks nobody else", async () => {
    const modules = someModules();
    const log = new FakeLog(modules);
    const sums = await database(log);
    const upstream = await serving(modules);
    const { url } = await startProxyProcess({ upstream: upstream.url, env: { GOSUMDB: `${log.key} ${sums.url}` } });
    const project = { ...projectOf(modules), "go.sum": "" };
    const answer = await go({
      files: project,
      args: ["mod", "download", "all"],
      goProxy: url,
      env: { GOSUMDB: log.key },
    });

    expect([answer.code, answer.err]).toEqual([0, ""]);
    const supported = await get(url, `/sumdb/${SUMDB}/supported`);
    expect([supported.status, supported.text()]).toEqual([200, ""]);
    // its signed tree is with the client now
    expect(readdirSync(join(answer.cache, "cache/download/sumdb", SUMDB))).toEqual(["lookup", "tile"]);
    const after = sums.requests.length;
    log.add(fakeModule("example.com/late", "v1.0.0", {}).sums);
    await go({ files: project, args: ["mod", "download", "all"], goProxy: url, env: { GOSUMDB: log.key } });
    expect(sums.requests).toHaveLength(after);
  });

  test("the newest tree, tiles and lookups as the database has them", async () => {
    const modules = someModules();
    const log = new FakeLog(modules);
    const sums = await database(log);
    const { url } = await startProxyProcess({ upstream: "off", env: { GOSUMDB: `${log.key} ${sums.url}` } });

    for (const path of [
      "/latest",
      "/tile/8/0/000",
      "/tile/8/0/001",
      "/tile/8/0/002.p/190",
      "/tile/8/0/002.p/12",
      "/tile/8/1/000.p/2",
      "/tile/8/data/000",
      "/tile/8/data/000.p/3",
      "/tile/8/data/002.p/190",
      "/lookup/example.com/leaf@v1.2.3",
      "/lookup/example.com/!top/v2@v2.0.0-rc.1",
    ]) {
      const { status, body } = await get(url, `/sumdb/${SUMDB}${path}`);
      expect([path, status, body.toString("base64")]).toEqual([
        path,
        200,
        Buffer.from(log.answer(path) ?? "").toString("base64"),
      ]);
    }
    for (const path of [
      "/tile/8/0/002",
      "/tile/8/0/009",
      "/tile/8/3/000",
      "/tile/8/data/002",
      "/lookup/example.com/none@v1.0.0",
    ]) {
      expect([path, (await get(url, `/sumdb/${SUMDB}${path}`)).status]).toEqual([path, 404]);
    }
    expect((await get(url, "/sumdb/other.example/supported")).status).toBe(404);
    expect((await get(url, "/sumdb/other.example/latest")).status).toBe(404);
  });

  test("what the database contradicts, or doesn't know, is not served", async () => {
    const [leaf, top] = someModules();
    const forged = fakeModule("example.com/leaf", "v1.2.3", {
      "go.mod": "module example.com/leaf\n",
      "evil.go": "package leaf\n",
    });
    const log = new FakeLog(leaf ? [leaf] : []);
    const sums = await database(log);
    const upstream = await serving([forged, ...(top ? [top] : [])]);
    const { url } = await startProxyProcess({ upstream: upstream.url, env: { GOSUMDB: `${log.key} ${sums.url}` } });

    for (const extension of ["mod", "zip"]) {
      const wrong = await get(url, `/example.com/leaf/@v/v1.2.3.${extension}`);
      expect([wrong.status, wrong.text()]).toEqual([502, expect.stringContaining(`${SUMDB}:`)]);
      const unknown = await get(url, `/example.com/!top/v2/@v/v2.0.0-rc.1.${extension}`);
      expect([unknown.status, unknown.text()]).toEqual([
        403,
        expect.stringContaining("doesn't vouch for example.com/Top/v2@v2.0.0-rc.1"),
      ]);
    }
  });

  test("a database that can't be reached is left alone for a while", async () => {
    const modules = someModules();
    const log = new FakeLog(modules);
    const sums = await database(log);
    const upstream = await serving(modules);
    const { url } = await startProxyProcess({ upstream: upstream.url, env: { GOSUMDB: `${log.key} ${sums.url}` } });
    await sums.close();
    for (let at = 0; at < 5; at++) {
      const answer = await get(url, `/sumdb/${SUMDB}/lookup/example.com/none@v1.0.${at}`);
      expect([answer.status, answer.text()]).toEqual([502, expect.stringContaining("ECONNREFUSED")]);
    }
    const answer = await get(url, "/example.com/leaf/@v/v1.2.3.zip");

    expect([answer.status, answer.text()]).toEqual([502, expect.stringContaining("is left alone for")]);
  });

  test("a database that lies is not passed on, and believed again when it doesn't", async () => {
    const modules = someModules();
    const log = new FakeLog(modules);
    const sums = await database(log);
    const { url } = await startProxyProcess({ upstream: "off", env: { GOSUMDB: `${log.key} ${sums.url}` } });
    const path = `/sumdb/${SUMDB}/lookup/example.com/leaf@v1.2.3`;
    const forger = new FakeLog(modules);
    for (const lie of [
      (asked: string) => forger.answer(asked),
      (asked: string) =>
        asked.startsWith("/tile")
          ? Buffer.alloc(Number(/\.p\/(\d+)/.exec(asked)?.[1] ?? 256) * 32, 7)
          : log.answer(asked),
      () => "nonsense",
    ]) {
      sums.serve(lie);
      expect((await get(url, path)).status).toBe(502);
    }
    const records = `/sumdb/${SUMDB}/tile/8/data/002.p/190`;
    for (const lie of [`${log.records.slice(512, 702).reverse().join("\n")}\n`, "", "one\n\n", "no end"]) {
      sums.serve((asked) => (asked.startsWith("/tile/8/data") ? lie : log.answer(asked)));
      expect((await get(url, records)).status).toBe(502);
    }
    sums.serve((asked) => log.answer(asked));
    expect((await get(url, path)).status).toBe(200);
    sums.serve((asked) => log.fork(modules, 900).answer(asked));
    expect((await get(url, `/sumdb/${SUMDB}/latest`)).text()).toContain("SECURITY ERROR");
  });
});
