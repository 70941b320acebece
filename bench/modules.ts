/**
 * `slipway modules fetch` beside `go mod download`, in one run, at several distances from the proxy: wall and CPU as ratios, peak
 * memory, requests. The proxy is a fake one on loopback that serves what this machine's module cache has.
 *
 *   npm run bench:modules -- [--runs N] [--delays 0,20,80,200] [DIR…]      modules whose dependencies the cache has
 *                                              [--made 67x20x4000]      made-up modules: how many, with how many files, of how many bytes
 *
 * Needs the built package, a go command and GNU time.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { median } from "./median.ts";
import { startScript } from "./modules/start.ts";
import { makeProject } from "./modules/made.ts";

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "3" },
    delays: { type: "string", default: "0,20,80,200" },
    made: { type: "string" },
  },
});
const runs = Number(values.runs);
const delays = values.delays.split(",").map(Number);
const made = values.made === undefined ? undefined : makeProject(...sizes(values.made));
const own = made ? [made.project] : [join(root, "conformance/judges/docker")];
const directories = positionals.length > 0 ? positionals : own;
const downloads =
  made?.downloads ?? join(spawnSync("go", ["env", "GOMODCACHE"], { encoding: "utf8" }).stdout.trim(), "cache/download");
const cli = [process.execPath, join(root, "dist/cli.mjs"), "modules", "fetch"];

interface Measured {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
  readonly requests: number;
}

const contenders: Readonly<Record<string, readonly string[]>> = {
  "go mod download": ["go", "mod", "download"],
  "go, GOMAXPROCS=32": ["env", "GOMAXPROCS=32", "go", "mod", "download"],
  "slipway modules fetch": cli,
  "slipway, --no-extract": [...cli, "--no-extract"],
};

const upstream = await startScript("upstream.ts", downloads);
for (const directory of directories) {
  for (const delay of delays) {
    const relay = await startScript("relay.ts", String(upstream.port), String(delay));
    const results = new Map<string, Measured[]>();
    for (let run = 0; run < runs; run++) {
      for (const [name, command] of Object.entries(contenders)) {
        const own = results.get(name) ?? [];
        own.push(await measure(command, directory, relay.port));
        results.set(name, own);
      }
    }
    relay.process.kill();
    console.log(`${directory}, ${delay} ms`);
    const base = median((results.get("go mod download") ?? []).map(({ wall }) => wall));
    for (const [name, all] of results) {
      const of = (key: keyof Measured): number => median(all.map((one) => one[key]));
      const wall = of("wall");
      console.log(
        `  ${name.padEnd(24)} ${(wall / 1000).toFixed(2).padStart(6)} s  ${(wall / base).toFixed(2)}×  cpu ${(of("cpu") / 1000).toFixed(2)} s  ${(of("memory") / 1024).toFixed(0)} MB  ${of("requests")} requests`,
      );
    }
  }
}
upstream.process.kill();

async function measure(command: readonly string[], cwd: string, port: number): Promise<Measured> {
  const cache = mkdtempSync(join(tmpdir(), "slipway-bench-"));
  await requestCount();
  const started = performance.now();
  const { status, stderr, stdout } = spawnSync("/usr/bin/time", ["-f", "measured %U %S %M", ...command], {
    cwd,
    encoding: "utf8",
    env: {
      ...process.env,
      GOMODCACHE: cache,
      GOPROXY: `http://127.0.0.1:${port}`,
      GOSUMDB: "off",
      GOFLAGS: "-modcacherw",
    },
  });
  const wall = performance.now() - started;
  const match = /measured ([\d.]+) ([\d.]+) (\d+)/.exec(stderr);
  if (status !== 0 || !match) throw new Error(`${command.join(" ")}: ${stderr}${stdout}`);
  makeWritable(cache);
  rmSync(cache, { recursive: true, force: true });
  const cpu = (Number(match[1]) + Number(match[2])) * 1000;
  return { wall, cpu, memory: Number(match[3]), requests: await requestCount() };
}

/** Since it was asked last. */
async function requestCount(): Promise<number> {
  return Number(await (await fetch(`http://127.0.0.1:${upstream.port}/requests`)).text());
}

function makeWritable(directory: string): void {
  chmodSync(directory, 0o777);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (entry.isDirectory()) makeWritable(join(directory, entry.name));
  }
}

function sizes(text: string): [number, number, number] {
  const [count = 67, files = 20, size = 4000] = text.split("x").map(Number);
  return [count, files, size];
}
