/** A process that serves: what isn't in the store it asks of the main process, which fetches for all. */
import type { ProxyOptions } from "../options.ts";
import { openStore } from "../store/open.ts";
import { type Filler, refusal, type Reply } from "../wish.ts";
import type { ToMain, ToWorker } from "./messages.ts";
import { openServing } from "./serving.ts";

/** Milliseconds. */
const COUNTERS = 1000;

/** Serves until the main process says that it is enough, or is gone. */
export async function runWorker(options: ProxyOptions): Promise<void> {
  const { reporter } = options;
  const waiting = new Map<number, (answer: Reply | string) => void>();
  let count = 0;
  const say = (message: ToMain): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, no window
    process.send?.(message);
  };
  const ask = async (message: (id: number) => ToMain): Promise<Reply | string> => {
    return new Promise((resolve) => {
      count++;
      waiting.set(count, resolve);
      say(message(count));
    });
  };
  const filler: Filler = {
    ask: async (wish, cachedOnly) => {
      const answer = await ask((id) => ({ is: "ask", id, wish, cachedOnly }));
      return typeof answer === "string" ? refusal(500, answer) : answer;
    },
  };
  const metrics = async (): Promise<string> => {
    const answer = await ask((id) => ({ is: "counters", id, snapshot: reporter.snapshot() }));
    return typeof answer === "string" ? answer : "";
  };
  // the main process decides when it is time; a terminal sends these to all
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
  const { store } = await openStore(options, "serve");
  const told = new Promise<number>((resolve) => {
    process.on("message", (message: ToWorker) => {
      if (message.is === "drain") resolve(message.deadline);
      else {
        waiting.get(message.id)?.(message.is === "reply" ? message.reply : message.text);
        waiting.delete(message.id);
      }
    });
  });
  const serving = await openServing(options, { store, filler, metrics });
  const timer = setInterval(() => {
    say({ is: "counters", id: undefined, snapshot: reporter.snapshot() });
  }, COUNTERS);
  say({ is: "listening", url: serving.url });
  await serving.drain(await told);
  clearInterval(timer);
  process.disconnect();
}
