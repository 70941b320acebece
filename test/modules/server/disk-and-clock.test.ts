/** A disk that is full, a clock that jumps: what is served and kept is right, and all is well again afterwards. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { directoryWith } from "../../cli-process.ts";
import { fakeModule, manyModules } from "../fake-modules.ts";
import { serving } from "../fetch-for.ts";
import { get, startProxyProcess } from "./proxy-process.ts";
import { dice } from "./dice.ts";

const canMount = spawnSync("unshare", ["-rm", "sh", "-c", "mount -t tmpfs none /mnt"]).status === 0;

describe.skipIf(!canMount)("a disk that is full", () => {
  /** A proxy whose store is a file system of a few megabytes that nobody else sees. */
  async function small(upstream: string, args: readonly string[] = []): ReturnType<typeof startProxyProcess> {
    const place = directoryWith({ "store/": "" });
    const store = join(place, "store");
    const wrap = ["unshare", "-rm", "sh", "-c", `mount -t tmpfs -o size=3m none ${store} && exec "$@"`, "sh"];
    return startProxyProcess({ upstream, store, args, wrap });
  }

  const modules = Array.from({ length: 40 }, (_, at) =>
    fakeModule(`example.com/m${at}`, "v1.0.0", {
      "go.mod": `module example.com/m${at}\n`,
      "b.txt": randomText(at, 150_000),
    }),
  );
  const files = modules.flatMap((module) => Object.entries(module.files));

  test("what can't be stored is told, what is stored is served, and room is used again", async () => {
    const upstream = await serving(modules);
    const { url, store, child } = await small(upstream.url);
    const seen = { whole: 0, full: 0 };
    for (let round = 0; round < 2; round++) {
      for (const [path, content] of files) {
        const answer = await get(url, `/${path}`);
        if (answer.status === 200) {
          seen.whole++;
          expect([path, answer.body.equals(content)]).toEqual([path, true]);
        } else {
          seen.full++;
          expect([path, answer.status, answer.text()]).toEqual([path, 507, "the store of this proxy is full\n"]);
        }
      }
    }
    expect(seen.whole).toBeGreaterThan(20);
    expect(seen.full).toBeGreaterThan(20);
    const inside = `/proc/${child.pid}/root${store}`;
    expect(readdirSync(join(inside, "scratch"))).toEqual([]);
    for (const [path, content] of files) {
      const stored = join(inside, "objects/modules", path);
      if (existsSync(stored)) expect([path, readFileSync(stored).equals(content)]).toEqual([path, true]);
    }
    for (const at of [0, 1, 2, 3, 4, 5]) rmSync(join(inside, `objects/modules/example.com/m${at}/@v/v1.0.0.zip`));
    expect((await get(url, "/example.com/m39/@v/v1.0.0.zip")).status).toBe(200);
  });

  test("with a size it makes room by itself", async () => {
    const upstream = await serving(modules);
    const { url } = await small(upstream.url, ["--size", "2MB"]);
    for (const [path, content] of files) {
      const answer = await get(url, `/${path}`);
      expect([path, answer.status, answer.body.equals(content)]).toEqual([path, 200, true]);
    }
  });
});

/** Text that deflate can't make much smaller. */
function randomText(seed: number, length: number): string {
  const roll = dice(seed + 1);
  const parts: string[] = [];
  for (let at = 0; at < length; at += 6) parts.push(roll(2_147_483_646).toString(36).padStart(6, "0"));
  return parts.join("");
}

test("a store that is gone, and comes back", async () => {
  const list = {
    path: "example.com/m0",
    version: "",
    sums: "",
    files: { "example.com/m0/@v/list": Buffer.from("v1.0.0\n") },
  };
  const modules = manyModules(2);
  const upstream = await serving([...modules, list]);
  const { url, store } = await startProxyProcess({ upstream: upstream.url });
  const [kept, wanted] = ["/example.com/m0/@v/v1.0.0.zip", "/example.com/m1/@v/v1.0.0.zip"];
  expect((await get(url, kept)).status).toBe(200);
  renameSync(join(store, "objects"), join(store, "away"));
  writeFileSync(join(store, "objects"), "");
  const without = await get(url, wanted);

  expect([without.status, without.text()]).toEqual([
    503,
    expect.stringContaining("the store of this proxy can't be used now"),
  ]);
  // what only passes through needs no store
  expect((await get(url, "/example.com/m0/@v/list")).text()).toBe("v1.0.0\n");
  expect((await get(url, "/healthz")).status).toBe(200);
  rmSync(join(store, "objects"));
  renameSync(join(store, "away"), join(store, "objects"));
  for (const path of [kept, wanted]) expect((await get(url, path)).status).toBe(200);
  expect(readdirSync(join(store, "scratch"))).toEqual([]);
});

describe("clocks", () => {
  const list = {
    path: "example.com/leaf",
    version: "",
    sums: "",
    files: { "example.com/leaf/@v/list": Buffer.from("v1.2.3\n") },
  };

  test("an answer from the future is asked for again, and so is one from long ago", async () => {
    const upstream = await serving([list]);
    const first = await startProxyProcess({ upstream: upstream.url });
    const path = join(first.store, "objects/recent/example.com/leaf/@v/list");
    await get(first.url, "/example.com/leaf/@v/list");
    await first.end();
    for (const days of [400, -400]) {
      const then = Date.now() / 1000 + days * 24 * 3600;
      utimesSync(path, then, then);
      const before = upstream.requests.length;
      const next = await startProxyProcess({ upstream: upstream.url, store: first.store });
      expect((await get(next.url, "/example.com/leaf/@v/list")).text()).toBe("v1.2.3\n");
      expect(upstream.requests).toHaveLength(before + 1);
      await next.end();
    }
  });

  test("a clock that jumps by days, to and fro, while modules are fetched and served", async () => {
    const modules = manyModules(10);
    const upstream = await serving([...modules, list]);
    const jump = `const real = Date.now; let at = 0; Date.now = () => real() + [0, 864e5, -864e5, 4e10, -4e10][at++ % 5];`;
    const script = join(directoryWith({ "jump.mjs": jump }), "jump.mjs");
    const { url, store } = await startProxyProcess({
      upstream: upstream.url,
      args: ["--size", "100MB", "--max-age", "1"],
      env: { NODE_OPTIONS: `--import ${script}` },
    });
    for (let round = 0; round < 3; round++) {
      for (const [path, content] of modules.flatMap((module) => Object.entries(module.files))) {
        expect((await get(url, `/${path}`)).body.equals(content)).toBe(true);
      }
      expect((await get(url, "/example.com/leaf/@v/list")).text()).toBe("v1.2.3\n");
    }
    const before = upstream.requests.length;
    await new Promise((resolve) => {
      setTimeout(resolve, 1100);
    });
    // freshness goes by a clock that never jumps
    await get(url, "/example.com/leaf/@v/list");

    expect(upstream.requests.length).toBe(before + 1);
    expect(existsSync(join(store, "objects/modules/example.com/m0/@v/v1.0.0.zip"))).toBe(true);
  });
});
