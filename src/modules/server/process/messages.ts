/** What the process that fetches and those that serve say to each other. */
import type { Snapshot } from "../telemetry/metrics.ts";
import type { Reply, Wish } from "../wish.ts";

export type ToMain =
  | { readonly is: "ask"; readonly id: number; readonly wish: Wish; readonly cachedOnly: boolean }
  /** Counters, whenever a process is asked for all of them or a second has passed. */
  | { readonly is: "counters"; readonly id: number | undefined; readonly snapshot: Snapshot }
  | { readonly is: "listening"; readonly url: string };

export type ToWorker =
  | { readonly is: "reply"; readonly id: number; readonly reply: Reply }
  | { readonly is: "metrics"; readonly id: number; readonly text: string }
  | { readonly is: "drain"; readonly deadline: number };
