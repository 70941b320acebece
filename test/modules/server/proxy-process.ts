/** `slipway proxy` as a process of its own, on a free port of 127.0.0.1, with its store in a new directory. */
import { type ChildProcess, spawn } from "node:child_process";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { afterEach } from "vitest";
import { removeTree } from "../../../src/modules/cache/trees.ts";
import { directoryWith, ROOT } from "../../cli-process.ts";

const NODE = join(ROOT, "node_modules/.bin/node");

export interface ProxyWish {
  /** GOPROXY of the proxy itself. */
  readonly upstream: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly store?: string;
  readonly listen?: string;
  /** A program, with its arguments, that runs it. */
  readonly wrap?: readonly string[];
  /** An executable that is Slipway, instead of the source. */
  readonly program?: string;
  /** Content of its configuration. */
  readonly config?: string;
}

export interface ProxyProcess {
  readonly url: string;
  readonly store: string;
  readonly child: ChildProcess;
  /** Lines of the log so far. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** What it wrote on standard output so far. */
  printed(): string;
  /** Everything that it wrote on standard error. */
  errors(): string;
  /** With a signal; its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

const running: ProxyProcess[] = [];
/** They may be large. */
const stores: string[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.end("SIGKILL");
  for (const store of stores.splice(0)) removeTree(store);
});

export async function startProxyProcess(wish: ProxyWish): Promise<ProxyProcess> {
  const store = wish.store ?? directoryWith({});
  if (!store.includes("://")) stores.push(store);
  const config =
    wish.config === undefined ? [] : ["--config", join(directoryWith({ "proxy.yaml": wish.config }), "proxy.yaml")];
  const args = [
    "proxy",
    "--listen",
    wish.listen ?? "127.0.0.1:0",
    "--store",
    store,
    "--upstream",
    wish.upstream,
    ...config,
    ...(wish.args ?? []),
  ];
  const slipway = wish.program === undefined ? [NODE, join(ROOT, "src/cli.ts")] : [wish.program];
  const [program = NODE, ...words] = [...(wish.wrap ?? []), ...slipway, ...args];
  const child = spawn(program, words, {
    env: { PATH: process.env["PATH"], HOME: "/nonexistent", GOSUMDB: "off", ...wish.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log: Readonly<Record<string, unknown>>[] = [];
  let [errors, rest] = ["", ""];
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.startsWith("{")) log.push(JSON.parse(line) as Readonly<Record<string, unknown>>);
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", resolve);
  });
  let out = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      const [, found] = /GOPROXY=(\S+)(?: .*)?\n/.exec(out) ?? [];
      if (found !== undefined) resolve(found);
    });
    void ended.then((code) => {
      reject(new Error(`the proxy ended with ${code}: ${errors}`));
    });
  });
  const proxy: ProxyProcess = {
    url,
    store,
    child,
    log,
    printed: () => out,
    errors: () => errors,
    end: async (signal = "SIGTERM") => {
      child.kill(signal);
      return ended;
    },
  };
  running.push(proxy);
  return proxy;
}

export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  text(): string;
}

/** The path is sent as it is. */
export async function get(
  base: string,
  path: string,
  options: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  } = {},
): Promise<Got> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const { method = "GET", headers = {} } = options;
    const sent = httpRequest({ host: hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text: () => body.toString() });
      });
    });
    sent.on("error", reject);
    sent.end(options.body);
  });
}
