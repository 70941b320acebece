/** Proxies that know nothing of each other, on one bucket or one repository of a registry: killed, and left without it. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Store } from "../../src/modules/server/store/store.ts";
import { directoryWith } from "../../test/cli-process.ts";
import { type FakeModule, manyModules } from "../../test/modules/fake-modules.ts";
import { serving } from "../../test/modules/fetch-for.ts";
import { dice } from "../../test/modules/server/dice.ts";
import { contentOf, faults, write } from "../../test/modules/server/killed-writer.ts";
import { get, type ProxyProcess, startProxyProcess } from "../../test/modules/server/proxy-process.ts";

export interface Kind {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  /** A store of which nobody knows yet. */
  fresh(): Promise<string>;
  open(place: string): Promise<Store>;
  start(): Promise<void>;
  /** Ends the server: a bucket's by SIGKILL. */
  stop(): Promise<void>;
  /** How much is tried: a registry has six requests where a bucket has one. */
  readonly modules: number;
  readonly rounds: number;
  readonly kills: number;
  readonly writes: number;
  readonly outages: number;
}

async function replica(
  { env }: Kind,
  store: string,
  upstream: string,
  modules: readonly FakeModule[],
  state: string = directoryWith({}),
): Promise<ProxyProcess> {
  const sums = join(directoryWith({ "go.sum": modules.map(({ sums: lines }) => lines).join("") }), "go.sum");
  return startProxyProcess({ upstream, store, env, args: ["--state", state, "--sums", sums] });
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

export function replicaTests(kind: Kind): void {
  describe(kind.name, () => {
    test("two proxies, of which one or both are killed at random points", async () => {
      const modules = manyModules(kind.modules);
      const truth = new Map(modules.flatMap((module) => Object.entries(module.files)));
      const upstream = await serving(modules);
      const place = await kind.fresh();
      const store = await kind.open(place);
      const roll = dice(7);
      const states = [directoryWith({}), directoryWith({})];
      const seen: Seen = { answered: 0, refused: 0, broken: 0, wrong: [] };
      let kills = 0;
      for (let round = 0; round < kind.rounds; round++) {
        const proxies = await Promise.all(
          states.map(async (state) => replica(kind, place, upstream.url, modules, state)),
        );
        // every file of both of them, in another order each time
        const files = [...truth, ...truth].sort(() => roll(2) - 0.5);
        const acknowledged = new Set<string>();
        const last = seen.answered + 1 + roll(kind.modules * 4);
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
        const gone = [...truth.keys()].filter(() => roll(3) > 0);
        await Promise.all(gone.map(async (path) => store.delete(`modules/${path}`)));
      }
      const { url } = await replica(kind, place, upstream.url, modules);
      for (const [path, content] of truth) expect((await get(url, `/${path}`)).body.equals(content)).toBe(true);
      expect(await faultsOf(store, truth, truth.keys())).toEqual([]);
      console.log(
        `${kind.name}: two proxies: ${kills} kills, ${seen.answered} right answers, ${seen.broken} broken off`,
      );

      expect(kills).toBeGreaterThanOrEqual(kind.kills);
    });

    test("a writer that is killed at random points of more than some hundred writes", async () => {
      const place = await kind.fresh();
      const env = { ...kind.env, SLIPWAY_STATE: directoryWith({}) };
      const said: string[] = [];
      let [kills, round] = [0, 0];
      while (said.length < kind.writes || kills < kind.kills) {
        const { lines, killed } = await write([place, `${round * 1000}`, "1000"], 5 + ((round * 37) % 200), env);
        said.push(...lines);
        if (killed) kills++;
        round++;
      }
      expect(await faults(await kind.open(place), said)).toEqual([]);
      console.log(`${kind.name}: a writer: ${kills} kills, ${said.length} acknowledged writes`);
    });

    test("three writers at once, each name by all of them", async () => {
      const place = await kind.fresh();
      const { env } = kind;
      const names = kind.modules;
      const writers = await Promise.all(
        [0, 1, 2].map(async () =>
          write([place, "0", `${names}`], undefined, { ...env, SLIPWAY_STATE: directoryWith({}) }),
        ),
      );
      const store = await kind.open(place);

      expect(writers.map(({ lines }) => lines.length)).toEqual(Array.from({ length: 3 }, () => names * 2 + 1));
      for (let at = 0; at < names; at++) {
        const name = `modules/example.com/m${at}/@v/v1.0.0.zip`;
        expect((await (await store.get(name))?.bytes())?.equals(contentOf(name))).toBe(true);
      }
    });

    test("its server is stopped and comes back, under load", async () => {
      const modules = manyModules(kind.modules * kind.outages);
      const truth = new Map(modules.flatMap((module) => Object.entries(module.files)));
      const upstream = await serving(modules);
      const place = await kind.fresh();
      const proxies = [
        await replica(kind, place, upstream.url, modules),
        await replica(kind, place, upstream.url, modules),
      ];
      const seen: Seen = { answered: 0, refused: 0, broken: 0, wrong: [] };
      let away = 0;
      for (let round = 0; round < kind.outages; round++) {
        // what nobody has asked for yet: what is in memory is served without any store
        const files = [...truth].slice(round * kind.modules * 3, (round + 1) * kind.modules * 3);
        const half = files.length / 2;
        const [before, after] = [files.slice(0, half), files.slice(half)];
        const killed = seen.answered + Math.floor(kind.modules * (0.25 + round * 0.5));
        let stopping: Promise<void> | undefined;
        await load(proxies, [...before, ...before.toReversed()], seen, (_, count) => {
          if (count === killed) stopping = kind.stop();
        });
        await stopping;
        const during: Seen = { answered: 0, refused: 0, broken: 0, wrong: [] };
        await load(proxies, [...before, ...after, ...after.toReversed()], during);
        expect([round, seen.wrong, during]).toEqual([
          round,
          [],
          { answered: half * 3, refused: 0, broken: 0, wrong: [] },
        ]);
        away += during.answered;
        await kind.start();
        const store = await kind.open(place);
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
        `${kind.name}: outages: ${kind.outages}, ${seen.answered} right answers around them, ${seen.refused} refused (502, 503), ${seen.broken} broken off; ${away} right without it`,
      );
    });
  });
}
