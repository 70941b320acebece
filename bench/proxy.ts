/**
 * `slipway proxy` beside other module proxies, in one run: start-up, cold fill, warm load by kind of question, memory. The upstream
 * is a fake one on loopback that serves made-up modules: proxies forward what they don't have, so no other may stand there. A fake
 * checksum database vouches for them: all verify what they fetch.
 *
 *   npm run bench:proxy -- [--goproxy PROGRAM] [--athens PROGRAM] [--seconds N] [--rounds N]
 *
 * Needs the built package, a go command and wrk. https://github.com/goproxy/goproxy and https://github.com/gomods/athens are
 * built from their sources beforehand.
 */
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { Agent, get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { median } from "./median.ts";
import { startScript } from "./modules/start.ts";
import { makeProject } from "./modules/made.ts";
import { contenders, type Running, start } from "./proxy/contenders.ts";
import { startChecksums } from "./proxy/checksums.ts";
import { load } from "./proxy/load.ts";

const { values } = parseArgs({
  options: {
    athens: { type: "string" },
    goproxy: { type: "string" },
    seconds: { type: "string", default: "4" },
    rounds: { type: "string", default: "3" },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const root = mkdtempSync(join(tmpdir(), "slipway-bench-proxy-"));
const all = contenders(values);

const made = makeProject(67, 20, 60_000);
const large = makeProject(1, 55, 4_000_000, "example.com/large");
const ordinary = pathsOf(made.downloads);
const checksums = await startChecksums([...made.modules, ...large.modules]);

const upstream = await startUpstream(ordinary.downloads);
const running: Running[] = [];
for (const contender of all) {
  const place = {
    upstream: upstream.url,
    sumDb: checksums.setting,
    store: join(root, contender.name),
    probe: ordinary.mod[0] ?? "",
  };
  const fills: number[] = [];
  for (let round = 0; round < rounds; round++) {
    rmSync(place.store, { recursive: true, force: true });
    const cold = await start(contender, { ...place, probe: "example.com/made/m0/@v/list" });
    fills.push(await fill(cold.url, ordinary.everything));
    await cold.stop();
  }
  row("cold fill, 201 files over 32 connections, s", contender.name, median(fills) / 1000);
  const starts: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const warm = await start(contender, place);
    starts.push(warm.started);
    await warm.stop();
  }
  row("start to the first answer, ms", contender.name, median(starts));
  const warm = await start(contender, place);
  await fill(warm.url, ordinary.everything);
  running.push(warm);
}

const kinds = { ".info": ordinary.info, ".mod": ordinary.mod, ".zip": ordinary.zip, list: ordinary.list };
for (const [kind, paths] of Object.entries({ ...kinds, mix: mixOf(kinds) })) {
  const results = new Map(running.map(({ name }) => [name, [] as Awaited<ReturnType<typeof load>>[]]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, url } of running) results.get(name)?.push(await load(url, paths, seconds));
  }
  for (const [name, loads] of results) {
    const of = (key: keyof (typeof loads)[number]): number => median(loads.map((one) => one[key]));
    const detail = `p50 ${of("p50").toFixed(2)} ms  p99 ${of("p99").toFixed(2)} ms  ${(of("bytesPerSecond") / 1e6).toFixed(0)} MB/s`;
    row(`${kind}, requests/s`, name, of("requestsPerSecond"), detail);
  }
}
for (const one of running) {
  row("memory after that, MB", one.name, one.peakMemory() / 1024);
  await one.stop();
}
upstream.stop();

const { downloads, zip: zips } = pathsOf(large.downloads);
const heavy = await startUpstream(downloads);
for (const contender of all) {
  const one = await start(contender, {
    upstream: heavy.url,
    sumDb: checksums.setting,
    store: join(root, contender.name, "large"),
    probe: "example.com/large/m0/@v/v1.0.0.mod",
  });
  await fill(one.url, zips);
  const took = await fill(
    one.url,
    Array.from({ length: 50 }, () => zips[0] ?? ""),
    50,
  );
  row("50 clients for a zip of 100 MB at once, s", contender.name, took / 1000);
  row("memory after that, MB", contender.name, one.peakMemory() / 1024);
  await one.stop();
}
heavy.stop();
await checksums.stop();
rmSync(root, { recursive: true, force: true });

interface Paths {
  readonly downloads: string;
  readonly info: readonly string[];
  readonly mod: readonly string[];
  readonly zip: readonly string[];
  readonly list: readonly string[];
  readonly everything: readonly string[];
}

function pathsOf(downloads: string): Paths {
  const names = readdirSync(downloads, { recursive: true, encoding: "utf8" }).sort();
  const of = (extension: string): string[] => names.filter((name) => name.endsWith(extension));
  const [info, mod, zip] = [of(".info"), of(".mod"), of(".zip")];
  const list = info.map((name) => name.replace(/[^/]*$/, "list"));
  return { downloads, info, mod, zip, list, everything: [...info, ...mod, ...zip] };
}

/** As go commands ask: mostly small files; a zip for every eight of them. */
function mixOf({ ".info": info, ".mod": mod, ".zip": zip, list }: typeof kinds): string[] {
  return info.flatMap((path, at) => {
    const small = [path, mod[at], mod[(at + 7) % mod.length], list[at], info[(at + 3) % info.length]];
    return [
      ...small,
      mod[(at + 11) % mod.length],
      info[(at + 17) % info.length],
      list[(at + 5) % list.length],
      zip[at],
    ];
  }) as string[];
}

/** Milliseconds until all are there. */
async function fill(url: string, paths: readonly string[], connections = 32): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const began = performance.now();
  await Promise.all(paths.map(async (path) => received(`${url}/${path}`, agent)));
  agent.destroy();
  return performance.now() - began;
}

async function received(url: string, agent: Agent): Promise<void> {
  const [answer] = (await once(get(url, { agent }), "response")) as [IncomingMessage];
  answer.resume();
  await once(answer, "end");
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode}`);
}

async function startUpstream(downloads: string): Promise<{ readonly url: string; stop(): void }> {
  const { port, process: child } = await startScript("upstream.ts", downloads);
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

function row(what: string, name: string, value: number, detail = ""): void {
  const figure = value >= 100 ? value.toFixed(0) : value.toFixed(2);
  console.log(`${what.padEnd(44)} ${name.padEnd(20)} ${figure.padStart(9)}  ${detail}`);
}
