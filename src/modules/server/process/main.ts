/** A whole proxy: in one process, or in one that fetches and several that serve. */
import cluster, { type Worker } from "node:cluster";
import { HttpServer } from "../../../host/http/server.ts";
import { mergeSnapshots, metricsText, type Snapshot } from "../telemetry/metrics.ts";
import type { ProxyOptions } from "../options.ts";
import { type Filling, openFilling } from "./filling.ts";
import type { ToMain, ToWorker } from "./messages.ts";
import { openServing, type Serving } from "./serving.ts";
import { runWorker } from "./worker.ts";

/** Milliseconds before a process that ended by itself is replaced. */
const RESTART = 500;

export type RunningProxy = Serving;

/** True in a process that was started to serve: it has done all that it should when the promise is kept. */
export async function servedAsWorker(options: ProxyOptions): Promise<boolean> {
  if (!cluster.isWorker) return false;
  await runWorker(options);
  return true;
}

/** `workers`: processes that serve; 1 for this one. */
export async function startProxy(options: ProxyOptions, workers: number): Promise<RunningProxy> {
  const filling = await openFilling(options);
  try {
    return workers > 1 ? await new Workers(options, filling).start(workers) : await serveHere(options, filling);
  } catch (error) {
    await filling.close();
    throw error;
  }
}

async function serveHere(options: ProxyOptions, filling: Filling): Promise<RunningProxy> {
  const { reporter } = options;
  const metrics = async (): Promise<string> => metricsText(reporter.snapshot());
  const serving = await openServing(options, { ...filling, metrics });
  return {
    url: serving.url,
    drain: async (deadline) => {
      const whole = await serving.drain(deadline);
      await filling.close();
      return whole;
    },
  };
}

class Workers {
  readonly #options: ProxyOptions;
  readonly #filling: Filling;
  readonly #counters = new Map<number, Snapshot>();
  /** Of processes that have ended: a counter must not go back. */
  #past: Snapshot = {};
  #ending = false;

  constructor(options: ProxyOptions, filling: Filling) {
    this.#options = options;
    this.#filling = filling;
  }

  async start(count: number): Promise<RunningProxy> {
    // an address that can't be had is told here, in this process' own words
    const probe = new HttpServer(() => undefined);
    await probe.listen(this.#options.host, this.#options.port);
    await probe.drain(0);
    cluster.setupPrimary({ serialization: "advanced" });
    const urls = await Promise.all(Array.from({ length: count }, async () => this.#fork()));
    return { url: urls[0] ?? "", drain: async (deadline) => this.#drain(deadline) };
  }

  /** Its URL, once it listens. */
  async #fork(): Promise<string> {
    const worker = cluster.fork({ SLIPWAY_PROXY_IDENTITY: this.#options.identity });
    return new Promise((resolve, reject) => {
      worker.on("message", (message: ToMain) => {
        if (message.is === "listening") {
          resolve(message.url);
          // told before it could hear
          if (this.#ending) this.#say(worker, { is: "drain", deadline: 0 });
        } else void this.#hear(worker, message);
      });
      worker.once("exit", (code, signal) => {
        reject(new Error(`a process of the proxy ended before it could serve (${signal ?? code})`));
        this.#gone(worker, signal ?? `${code}`);
      });
    });
  }

  async #hear(worker: Worker, message: Exclude<ToMain, { readonly is: "listening" }>): Promise<void> {
    if (message.is === "ask") {
      const reply = await this.#filling.filler.ask(message.wish, message.cachedOnly);
      this.#say(worker, { is: "reply", id: message.id, reply });
      return;
    }
    this.#counters.set(worker.id, message.snapshot);
    if (message.id === undefined) return;
    const all = [this.#options.reporter.snapshot(), this.#past, ...this.#counters.values()];
    this.#say(worker, { is: "metrics", id: message.id, text: metricsText(mergeSnapshots(all)) });
  }

  #say(worker: Worker, message: ToWorker): void {
    if (worker.isConnected()) worker.send(message);
  }

  #gone(worker: Worker, how: string): void {
    const counters = Object.entries(this.#counters.get(worker.id) ?? {}).filter(
      ([key]) => !key.endsWith("memory_bytes"),
    );
    this.#past = mergeSnapshots([this.#past, Object.fromEntries(counters)]);
    this.#counters.delete(worker.id);
    if (this.#ending) return;
    this.#options.reporter.log("error", "a process that serves has ended; another one takes its place", { how });
    setTimeout(() => {
      if (!this.#ending) this.#fork().catch(() => undefined);
    }, RESTART);
  }

  async #drain(deadline: number): Promise<boolean> {
    this.#ending = true;
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    const clean = await Promise.all(
      workers.map(
        async (worker) =>
          new Promise<boolean>((resolve) => {
            worker.once("exit", (code) => {
              resolve(code === 0);
            });
            this.#say(worker, { is: "drain", deadline });
            // it ends its connections by itself; this is for one that can't
            setTimeout(() => worker.process.kill("SIGKILL"), deadline + 2000).unref();
          }),
      ),
    );
    await this.#filling.close();
    return clean.every(Boolean);
  }
}
