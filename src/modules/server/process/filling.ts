/** The half that fetches and stores: one of it for a proxy, however many processes serve. */
import { join } from "node:path";
import { HttpClient } from "../../../host/http/client.ts";
import { isPrivateAddress } from "../../../host/http/private-address.ts";
import { WorkPool } from "../../cache/pool.ts";
import { ProxyClient } from "../../proxy/client.ts";
import type { RetryPlan } from "../../proxy/retry.ts";
import { Slots } from "../../proxy/slots.ts";
import { Checksums } from "../fill/checksums.ts";
import { StoreFiller } from "../fill/filler.ts";
import { ModuleFiles } from "../fill/module-files.ts";
import { Origin } from "../fill/origin.ts";
import type { FillParts } from "../fill/parts.ts";
import { Evictor } from "../operations/evictor.ts";
import type { ProxyOptions } from "../options.ts";
import { isStoreUrl, openStore } from "../store/open.ts";
import { type Store, StoreError } from "../store/store.ts";
import { upstreamGuard } from "../upstream/breaker.ts";
import { Credentials } from "../upstream/credentials.ts";
import type { Filler } from "../wish.ts";

/** An upstream that fails is told so soon: the client has fall-backs of its own. */
const RETRIES: RetryPlan = { attempts: 3, firstWait: 100, longestWait: 1000 };
/** Bytes a second. */
const SLOWEST = 4 * 1024;
/** Milliseconds for a clone. */
const ORIGIN_LIMIT = 10 * 60_000;

export interface Filling {
  readonly store: Store;
  readonly filler: Filler;
  readonly modules: ModuleFiles;
  readonly pool: WorkPool;
  close(): Promise<void>;
}

export async function openFilling(options: ProxyOptions, use: "fill" | "tend" = "fill"): Promise<Filling> {
  const { settings, env, limits, reporter, redirectsTo } = options;
  if (options.size !== undefined && isStoreUrl(options.store)) {
    throw new StoreError(
      `\`size\` is watched on disks only: in ${options.store} \`slipway proxy gc --size\` removes the zips that were stored longest ago`,
    );
  }
  const { store: opened, lasting, state } = await openStore(options, use);
  const evictor = options.size === undefined ? undefined : new Evictor(opened, options.size, reporter);
  const store = evictor?.store ?? opened;
  const http = new HttpClient(env, {
    limits,
    refused: (address) => isPrivateAddress(address, redirectsTo),
    headers: { via: `1.1 ${options.identity}` },
  });
  const credentials = new Credentials(options.credentials, env);
  await credentials.start();
  const client = new ProxyClient({
    http,
    rules: settings.rules,
    auth: settings.auth,
    authorize: credentials.authorize,
    slots: new Slots(limits.connections),
    retries: RETRIES,
    pace: { slowest: SLOWEST, patience: limits.stall },
    guard: upstreamGuard(reporter),
  });
  const pool = new WorkPool();
  const parts: FillParts = {
    store,
    // on a disk both are the same one, and its size is watched
    lasting: evictor?.store ?? lasting,
    client,
    origin: new Origin(settings, env, { directory: join(state, "origin"), limit: ORIGIN_LIMIT, allowed: redirectsTo }),
    checksums: new Checksums(client, settings.privacy, join(state, "sumdb")),
    pool,
    sums: options.sums,
    telemetry: reporter,
    ages: options.ages,
    makeRoom: evictor && (async () => evictor.makeRoom()),
  };
  const modules = new ModuleFiles(parts);
  const filler = new StoreFiller(parts, modules);
  evictor?.start();
  return {
    store,
    filler,
    modules,
    pool,
    close: async () => {
      evictor?.close();
      credentials.close();
      http.close();
      await pool.close();
      await store.close();
    },
  };
}
