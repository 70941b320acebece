/** Threads for zips and trees, as many as there are processors; where there can be none, the main thread does it. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { messageOf } from "../proxy/problem.ts";
import type { CompareTask, Compared } from "./compare.ts";
import type { Unpacked, UnpackTask } from "./unpack.ts";
import { type Answer, type Task, work } from "./work.ts";

const MOST = 8;

interface Waiting {
  readonly task: Task;
  readonly done: (answer: Answer) => void;
}

export class WorkPool {
  readonly #free: Worker[] = [];
  readonly #busy = new Map<Worker, Waiting>();
  readonly #queue: Waiting[] = [];
  #threads = true;
  #left: number;

  constructor(threads: number = Math.min(availableParallelism(), MOST)) {
    this.#left = threads;
  }

  async unpack(task: UnpackTask): Promise<Unpacked> {
    const answer = await this.#ask({ unpack: task });
    if ("unpacked" in answer) return answer.unpacked;
    return { error: "error" in answer ? answer.error : "" };
  }

  async compare(task: CompareTask): Promise<Compared> {
    const answer = await this.#ask({ compare: task });
    if ("compared" in answer) return answer.compared;
    throw new Error("error" in answer ? answer.error : "");
  }

  async #ask(task: Task): Promise<Answer> {
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
      if (!this.#threads) this.#next();
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
    const file = import.meta.url.endsWith(".ts") ? "./pool-worker.ts" : "./pool-worker.mjs";
    let worker: Worker;
    try {
      worker = new Worker(new URL(file, import.meta.url));
    } catch {
      this.#threads = false;
      return undefined;
    }
    worker.on("message", (answer: Answer) => {
      this.#busy.get(worker)?.done(answer);
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

function here(task: Task): Answer {
  try {
    return work(task);
  } catch (error) {
    return { error: messageOf(error) };
  }
}
