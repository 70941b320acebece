/** What fetching needs, put together once. */
import type { Sums } from "../../fetch/project.ts";
import type { WorkPool } from "../../cache/pool.ts";
import type { ProxyClient } from "../../proxy/client.ts";
import type { Store } from "../store/store.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import type { Checksums } from "./checksums.ts";
import type { Origin } from "./origin.ts";

export interface FillParts {
  readonly store: Store;
  /** The same for what nobody vouches for: it fails while the store is away. */
  readonly lasting: Store;
  readonly client: ProxyClient;
  readonly origin: Origin;
  readonly checksums: Checksums;
  readonly pool: WorkPool;
  /** What go.sum files pin; they come before the checksum database. */
  readonly sums: Sums;
  readonly telemetry: Telemetry;
  readonly ages: Ages;
  /** Where the store has a size: removes what was used least, since the disk is full. */
  readonly makeRoom?: (() => Promise<void>) | undefined;
}

/** Milliseconds. */
export interface Ages {
  /** Lists, latest versions and branches are asked for again after that. */
  readonly fresh: number;
  /** What wasn't there is asked for again after that. */
  readonly absent: number;
}
