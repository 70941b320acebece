/** Proxies that know nothing of each other, on one bucket: killed, and left without it. */
import { expect, test } from "vitest";
import { join } from "node:path";
import { S3Store } from "../../src/modules/server/store/s3/store.ts";
import type { Store } from "../../src/modules/server/store/store.ts";
import { directoryWith } from "../../test/cli-process.ts";
import { type FakeModule, manyModules } from "../../test/modules/fake-modules.ts";
import { serving } from "../../test/modules/fetch-for.ts";
import { dice } from "../../test/modules/server/dice.ts";
import { contentOf, faults, write } from "../../test/modules/server/killed-writer.ts";
import { get, type ProxyProcess, startProxyProcess } from "../../test/modules/server/proxy-process.ts";
import { s3Server } from "./s3-server.ts";

const server = await s3Server();
let buckets = 0;

async function newBucket(): Promise<string> {
  const bucket = `replicas-${++buckets}`;
  await server.makeBucket(bucket);
  return `s3://${bucket}/go`;
}

async function open(place: string): Promise<Store> {
  return S3Store.open(place, { env: server.env, scratch: directoryWith({}) });
}

async function replica(
  store: string,
  upstream: string,
  modules: readonly FakeModule[],
  state: string = directoryWith({}),
): Promise<ProxyProcess> {
  const sums = join(directoryWith({ "go.sum": modules.map(({ sums: lines }) => lines).join("") }), "go.sum");
  return startProxyProcess({ upstream, store, env: server.env, args: ["--state", state, "--sums", sums] });
}

interface Seen {
  answered: number;
  refused: number;
  broken: number;
  wrong: string[];
}

/** Asks for every file of one of the proxies; `answered` hears of each answer. */
async function load(
  proxies: readonly ProxyProcess[],
  files: readonly (readonly [string, Buffer])[],
  seen: Seen,
  answered: (path: string, count: number) => void = () => undefined,
): Promise<void> {
  await Promise.all(
    files.map(async ([path, content], at) => {
      const answer = await get(proxies[at % proxies.length]?.url ?? "", `/${path}`).catch(() => undefined);
      if (!answer) seen.broken++;
      else if (answer.status === 502 || answer.status === 503) seen.refused++;
      else if (answer.status !== 200 || !answer.body.equals(content)) seen.wrong.push(`${path}: ${answer.status}`);
      else answered(path, ++seen.answered);
    }),
  );
}

/** What differs from the truth, or isn't there. */
async function faultsOf(store: Store, truth: ReadonlyMap<string, Buffer>, wanted: Iterable<string>): Promise<string[]> {
  const found: string[] = [];
  for (const path of wanted) if (!(await store.stat(`modules/${path}`))) found.push(`${path} is lost`);
  for await (const { name } of store.list("modules/")) {
    if (name.endsWith(".ziphash")) continue;
    const content = await (await store.get(name))?.bytes();
    const right = truth.get(name.slice("modules/".length));
    if (!right || !content?.equals(right)) found.push(`${name} is not right`);
  }
  return found;
}

test("two proxies, of which one or both are killed at random points", async () => {
  const modules = manyModules(40);
  const truth = new Map(modules.flatMap((module) => Object.entries(module.files)));
  const upstream = await serving(modules);
  const place = await newBucket();
  const store = await open(place);
  const roll = dice(7);
  const states = [directoryWith({}), directoryWith({})];
  const seen: Seen = { answered: 0, refused: 0, broken: 0, wrong: [] };
  let kills = 0;
  for (let round = 0; round < 15; round++) {
    const proxies = await Promise.all(states.map(async (state) => replica(place, upstream.url, modules, state)));
    // every file of both of them, in another order each time
    const files = [...truth, ...truth].sort(() => roll(2) - 0.5);
    const acknowledged = new Set<string>();
    const last = seen.answered + 1 + roll(150);
    await load(proxies, files, seen, (path, count) => {
      acknowledged.add(path);
      if (count !== last) return;
      for (const [at, proxy] of proxies.entries()) {
        if (round % 3 !== 2 && round % 2 !== at) continue;
        proxy.child.kill("SIGKILL");
        kills++;
      }
    });
    for (const proxy of proxies) await proxy.end("SIGKILL");
    expect([round, seen.wrong, await faultsOf(store, truth, acknowledged)]).toEqual([round, [], []]);
    // so that there is something to write
    for (const path of truth.keys()) if (roll(3) > 0) await store.delete(`modules/${path}`);
  }
  const { url } = await replica(place, upstream.url, modules);
  for (const [path, content] of truth) expect((await get(url, `/${path}`)).body.equals(content)).toBe(true);
  expect(await faultsOf(store, truth, truth.keys())).toEqual([]);
  console.log(`two proxies: ${kills} kills, ${seen.answered} right answers, ${seen.broken} broken off`);

  expect(kills).toBeGreaterThanOrEqual(20);
});

test("a writer that is killed at random points of more than 500 writes", async () => {
  const place = await newBucket();
  const env = { ...server.env, SLIPWAY_STATE: directoryWith({}) };
  const said: string[] = [];
  let [kills, round] = [0, 0];
  while (said.length < 500 || kills < 20) {
    const { lines, killed } = await write([place, `${round * 1000}`, "1000"], 5 + ((round * 37) % 200), env);
    said.push(...lines);
    if (killed) kills++;
    round++;
  }
  expect(await faults(await open(place), said)).toEqual([]);
  console.log(`a writer: ${kills} kills, ${said.length} acknowledged writes`);
});

test("three writers at once, each name by all of them", async () => {
  const place = await newBucket();
  const env = server.env;
  const writers = await Promise.all(
    [0, 1, 2].map(async () => write([place, "0", "60"], undefined, { ...env, SLIPWAY_STATE: directoryWith({}) })),
  );
  const store = await open(place);

  expect(writers.map(({ lines }) => lines.length)).toEqual([121, 121, 121]);
  for (let at = 0; at < 60; at++) {
    const name = `modules/example.com/m${at}/@v/v1.0.0.zip`;
    expect((await (await store.get(name))?.bytes())?.equals(contentOf(name))).toBe(true);
  }
});

test("the bucket's server is killed and comes back, five times, under load", async () => {
  const modules = manyModules(200);
  const truth = new Map(modules.flatMap((module) => Object.entries(module.files)));
  const upstream = await serving(modules);
  const place = await newBucket();
  const proxies = [await replica(place, upstream.url, modules), await replica(place, upstream.url, modules)];
  const seen: Seen = { answered: 0, refused: 0, broken: 0, wrong: [] };
  let away = 0;
  for (let round = 0; round < 5; round++) {
    // what nobody has asked for yet: what is in memory is served without any store
    const files = [...truth].slice(round * 120, round * 120 + 120);
    const [before, after] = [files.slice(0, 60), files.slice(60)];
    const killed = seen.answered + 10 + round * 20;
    let stopping: Promise<void> | undefined;
    await load(proxies, [...before, ...before.toReversed()], seen, (_, count) => {
      if (count === killed) stopping = server.stop("SIGKILL");
    });
    await stopping;
    const during: Seen = { answered: 0, refused: 0, broken: 0, wrong: [] };
    await load(proxies, [...before, ...after, ...after.toReversed()], during);
    expect([round, seen.wrong, during]).toEqual([round, [], { answered: 180, refused: 0, broken: 0, wrong: [] }]);
    away += during.answered;
    await server.start();
    const store = await open(place);
    // what was served meanwhile is stored by itself
    await expect
      .poll(
        async () =>
          faultsOf(
            store,
            truth,
            files.map(([path]) => path),
          ),
        { timeout: 60_000, interval: 500 },
      )
      .toEqual([]);
    await store.close();
  }
  for (const { url } of proxies) {
    for (const [path, content] of truth) expect((await get(url, `/${path}`)).body.equals(content)).toBe(true);
  }
  console.log(
    `outages: 5, ${seen.answered} right answers around them, ${seen.refused} refused (502, 503), ${seen.broken} broken off; ${away} right without a bucket`,
  );
});
