/** Whenever a writer is killed: what it said is stored is there, and whatever is there is whole. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { DiskStore } from "../../../src/modules/server/store/disk.ts";
import { directoryWith } from "../../cli-process.ts";
import { fakeModule } from "../fake-modules.ts";
import { serving } from "../fetch-for.ts";
import { contentOf, faults as faultsOf, write } from "./killed-writer.ts";
import { get, startProxyProcess } from "./proxy-process.ts";

const directories: string[] = [];
afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

function newDirectory(): string {
  const directory = directoryWith({});
  directories.push(directory);
  return directory;
}

async function faults(directory: string, said: readonly string[]): Promise<string[]> {
  return faultsOf(await DiskStore.open(directory), said);
}

test("at random points of more than 500 writes", async () => {
  const directory = newDirectory();
  const said: string[] = [];
  let [kills, round] = [0, 0];
  while (said.length < 500 || kills < 20) {
    const { lines, killed } = await write([directory, `${round * 1000}`, "1000"], 5 + ((round * 37) % 120));
    said.push(...lines);
    if (killed) kills++;
    round++;
    if (round % 5 === 0) expect(await faults(directory, said)).toEqual([]);
  }
  expect(await faults(directory, said)).toEqual([]);

  expect(said.length).toBeGreaterThanOrEqual(500);
}, 240_000);

test("before every step of a write", async () => {
  let [killed, finished] = [0, 0];
  for (let step = 1; finished === 0; step++) {
    const directory = newDirectory();
    const dying = await write([directory, "0", "2", `${step}`]);
    if (dying.killed) killed++;
    else finished++;
    expect([step, await faults(directory, dying.lines)]).toEqual([step, []]);
    // the next writer isn't disturbed by what is left
    const store = await DiskStore.open(directory);
    for (const at of [0, 1]) {
      const name = `modules/example.com/m${at}/@v/v1.0.0.zip`;
      await store.put(name, contentOf(name));
      expect((await (await store.get(name))?.bytes())?.equals(contentOf(name))).toBe(true);
    }
  }

  expect(killed).toBeGreaterThanOrEqual(50);
}, 240_000);

test("a proxy that is killed while it stores serves the right bytes ever after", async () => {
  const modules = Array.from({ length: 40 }, (_, at) =>
    fakeModule(`example.com/m${at}`, "v1.0.0", { "a.go": `package a // ${at}\n`, "data.txt": `${at} `.repeat(30_000) }),
  );
  const upstream = await serving(modules);
  const store = newDirectory();
  const files = modules.flatMap((module) => Object.entries(module.files));
  let whole = 0;
  for (let round = 0; round < 12; round++) {
    const proxy = await startProxyProcess({ upstream: upstream.url, store });
    let answered = 0;
    const last = 1 + ((round * 17) % 60);
    const asked = files.map(async ([path, content]) => {
      const answer = await get(proxy.url, `/${path}`).catch(() => undefined);
      if (!answer) return;
      expect([path, answer.status, answer.body.equals(content)]).toEqual([path, 200, true]);
      whole++;
      answered++;
      // others are being fetched and written at this moment
      if (answered === last) proxy.child.kill("SIGKILL");
    });
    await Promise.all(asked);
    await proxy.end("SIGKILL");
    // what was stored goes again, so that there is something to write
    for (const name of readdirSync(join(store, "objects"), { recursive: true, encoding: "utf8" })) {
      if (/m[0-9]*[02468]\/@v\/.*\.(?:zip|mod)$/.test(name)) rmSync(join(store, "objects", name));
    }
  }
  const { url } = await startProxyProcess({ upstream: upstream.url, store });
  for (const [path, content] of files) expect((await get(url, `/${path}`)).body.equals(content)).toBe(true);

  expect(whole).toBeGreaterThanOrEqual(12);
}, 240_000);
