/** Threads that unpack, as many as there are processors; where there can be none, the main thread does it. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { messageOf } from "../proxy/problem.ts";
import { unpack, type Unpacked, type UnpackTask } from "./unpack.ts";

const MOST = 8;

interface Waiting {
  readonly task: UnpackTask;
  readonly done: (result: Unpacked) => void;
}

export class UnpackPool {
  readonly #free: Worker[] = [];
  readonly #busy = new Map<Worker, Waiting>();
  readonly #queue: Waiting[] = [];
  #threads = true;
  #left: number;

  constructor(threads: number = Math.min(availableParallelism(), MOST)) {
    this.#left = threads;
  }

  async unpack(task: UnpackTask): Promise<Unpacked> {
    return new Promise((done) => {
      this.#queue.push({ task, done });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#left = 0;
    await Promise.all([...this.#free, ...this.#busy.keys()].map(async (worker) => worker.terminate()));
  }

  #next(): void {
    if (!this.#threads) {
      for (const { task, done } of this.#queue.splice(0)) done(here(task));
      return;
    }
    while (this.#queue.length > 0) {
      const worker = this.#free.pop() ?? this.#start();
      const waiting = worker && this.#queue.shift();
      if (!waiting) return;
      this.#busy.set(worker, waiting);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
      worker.postMessage(waiting.task);
    }
  }

  #start(): Worker | undefined {
    if (this.#left === 0) return undefined;
    this.#left--;
    // in the package the thread's code is a file beside the others
    const file = import.meta.url.endsWith(".ts") ? "./unpack-worker.ts" : "./unpack-worker.mjs";
    const worker = new Worker(new URL(file, import.meta.url));
    worker.on("message", (result: Unpacked) => {
      this.#busy.get(worker)?.done(result);
      this.#busy.delete(worker);
      this.#free.push(worker);
      this.#next();
    });
    worker.on("error", () => {
      const lost = this.#busy.get(worker);
      this.#busy.delete(worker);
      this.#threads = false;
      if (lost) this.#queue.unshift(lost);
      this.#next();
    });
    return worker;
  }
}

function here(task: UnpackTask): Unpacked {
  try {
    return unpack(task);
  } catch (error) {
    return { error: messageOf(error) };
  }
}
