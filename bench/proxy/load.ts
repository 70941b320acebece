/** Load by wrk, which takes less of a core for a request than any of the proxies does. @see https://github.com/wg/wrk */
import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

export interface Load {
  readonly requestsPerSecond: number;
  readonly bytesPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Asks for the paths in turn over 16 connections, each for itself; throws when an answer wasn't good. */
export async function load(url: string, paths: readonly string[], seconds: number): Promise<Load> {
  const script = join(mkdtempSync(join(tmpdir(), "slipway-bench-wrk-")), "paths.lua");
  writeFileSync(
    script,
    `local requests = {}
local at = 0
function init()
${paths.map((path) => `  table.insert(requests, wrk.format("GET", "/${path}"))`).join("\n")}
end
function request()
  at = at % #requests + 1
  return requests[at]
end
function done(summary, latency)
  print(string.format("measured %d %d %d %d %d %d", summary.duration, summary.requests, summary.bytes,
    latency:percentile(50), latency:percentile(99), summary.errors.status + summary.errors.read + summary.errors.timeout))
end
`,
  );
  const args = ["-t", "1", "-c", "16", "-d", `${seconds}s`, "--timeout", "20s", "-s", script, url];
  const child = spawn("wrk", args, { stdio: ["ignore", "pipe", "inherit"] });
  const output = await text(child.stdout);
  const [, ...figures] = /measured (\d+) (\d+) (\d+) (\d+) (\d+) (\d+)/.exec(output) ?? [];
  const [duration = 0, requests = 0, bytes = 0, p50 = 0, p99 = 0, errors = 1] = figures.map(Number);
  if (errors > 0) throw new Error(`${url}: ${errors} bad answers for ${paths[0] ?? ""}\n${output}`);
  const perSecond = (count: number): number => count / (duration / 1e6);
  return { requestsPerSecond: perSecond(requests), bytesPerSecond: perSecond(bytes), p50: p50 / 1000, p99: p99 / 1000 };
}
