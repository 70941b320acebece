/** What serving needs, put together once. */
import type { Access } from "../access/access.ts";
import type { Limiter } from "../access/limits.ts";
import type { Store } from "../store/store.ts";
import type { Reporter } from "../telemetry/reporter.ts";
import type { Filler } from "../wish.ts";

export interface FrontParts {
  readonly store: Store;
  readonly filler: Filler;
  readonly reporter: Reporter;
  readonly access: Access;
  readonly limiter: Limiter;
  /** Counters of all processes, as text. */
  readonly metrics: () => Promise<string>;
  readonly draining: () => boolean;
  /** By which this proxy knows its own questions. */
  readonly identity: string;
  /** Before every path, without a slash at its end; "" for none. Whoever doesn't know it finds nothing. */
  readonly prefix: string;
  readonly accessLog: boolean;
  /** Milliseconds in which a client takes no byte of its answer. */
  readonly stall: number;
  /** Bytes of answers that are held in memory. */
  readonly memory: number;
}
