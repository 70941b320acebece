/** The proxies that are compared: how each is started over a store of its own, with the fake upstream as the only one it asks. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../conformance/stores/network.ts";

export interface Contender {
  readonly name: string;
  readonly command: (port: number, place: Place) => readonly string[];
  readonly environment?: (port: number, place: Place) => Readonly<Record<string, string>>;
}

export interface Place {
  readonly store: string;
  readonly upstream: string;
  /** Value of GOSUMDB. */
  readonly sumDb: string;
  /** A path that it must answer before it counts as started. */
  readonly probe: string;
}

export interface Running {
  readonly name: string;
  readonly url: string;
  /** Milliseconds from its start to its first answer. */
  readonly started: number;
  /** kB: what it and its children held at most together, process by process. */
  peakMemory(): number;
  stop(): Promise<void>;
}

const cli = join(import.meta.dirname, "../../dist/cli.mjs");

function slipway(name: string, workers: number): Contender {
  return {
    name,
    command: (port, { store, upstream }) =>
      [process.execPath, cli, "proxy", "--listen", `127.0.0.1:${port}`, "--store", store].concat([
        "--upstream",
        upstream,
        "--log",
        "error",
        "--workers",
        `${workers}`,
      ]),
  };
}

/** Athens and goproxy where their programs are given; both built from their sources, outside of this repository. */
export function contenders(programs: { readonly athens?: string; readonly goproxy?: string }): Contender[] {
  const all = [slipway("slipway", 1), slipway("slipway, 2 workers", 2)];
  const { athens, goproxy } = programs;
  if (goproxy !== undefined) {
    all.push({
      name: "goproxy",
      command: (port, { store }) => [goproxy, "server", "--address", `127.0.0.1:${port}`, "--cacher-dir", store],
    });
  }
  if (athens !== undefined) {
    all.push({
      name: "athens",
      command: () => [athens],
      environment: (port, { store, upstream, sumDb }) => ({
        ATHENS_PORT: `127.0.0.1:${port}`,
        ATHENS_STORAGE_TYPE: "disk",
        ATHENS_DISK_STORAGE_ROOT: store,
        ATHENS_GO_BINARY_ENV_VARS: `GOPROXY=${upstream};GOSUMDB=${sumDb}`,
        ATHENS_LOG_LEVEL: "error",
        ATHENS_GOGET_WORKERS: "32",
        ATHENS_PROTOCOL_WORKERS: "64",
        GO_ENV: "production",
      }),
    });
  }
  return all;
}

export async function start({ name, command, environment }: Contender, place: Place): Promise<Running> {
  const port = await freePort();
  mkdirSync(place.store, { recursive: true });
  const [program = "", ...args] = command(port, place);
  const began = performance.now();
  const child = spawn(program, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      GOPROXY: place.upstream,
      GOSUMDB: place.sumDb,
      // what a proxy has its go command download must not be there already
      GOMODCACHE: mkdtempSync(join(tmpdir(), "slipway-bench-gomodcache-")),
      GOFLAGS: "-modcacherw",
      ...environment?.(port, place),
    },
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(`${url}/${place.probe}`))) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
    if (performance.now() - began > 30_000) throw new Error(`${name} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return {
    name,
    url,
    started: performance.now() - began,
    peakMemory: () => peakOf(child.pid ?? 0),
    stop: async () => ended(child),
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

async function ended(child: ChildProcess): Promise<void> {
  const over = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await over;
}

function peakOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const own = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0);
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean),
  );
  return own + children.reduce((sum, child) => sum + peakOf(Number(child)), 0);
}
