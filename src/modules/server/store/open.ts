/** Which kind of store a place is: a directory, or what the scheme of a URL says. */
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Environment } from "../../settings.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import { DiskStore } from "./disk.ts";
import { SpareStore } from "./spare.ts";
import { type RemoteOptions, type Store, StoreError } from "./store.ts";

export interface OpenedStore {
  readonly store: Store;
  /** The same for what nobody vouches for, so that the first content counts: never a spare. */
  readonly lasting: Store;
  /** A directory of this machine for what is kept beside it: trees of the checksum database, clones. It may be lost. */
  readonly state: string;
}

export interface StorePlace {
  /** A directory, or a URL: `s3://BUCKET/PREFIX`, `oci://HOST/REPOSITORY`. */
  readonly store: string;
  /** Where a store that is no directory keeps the state of this machine; undefined for the usual place. */
  readonly state?: string | undefined;
  /** Where a store's credentials are. */
  readonly env: Environment;
  readonly reporter?: Telemetry;
}

/** What a process does with a store: `serve` answers clients, `fill` fetches too, `tend` does one thing with what is stored, or fails. */
export type StoreUse = "serve" | "fill" | "tend";

export function isStoreUrl(place: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(place);
}

export async function openStore(place: StorePlace, use: StoreUse): Promise<OpenedStore> {
  const { store: name, env, reporter: telemetry } = place;
  if (!isStoreUrl(name)) {
    const disk = await DiskStore.open(name);
    return { store: disk, lasting: disk, state: join(name, "state") };
  }
  const state = place.state ?? usualState(name, env);
  const lasting = await openUrl(name, { env, scratch: join(state, "scratch"), telemetry });
  if (use === "tend") return { store: lasting, lasting, state };
  const store = new SpareStore(lasting, await DiskStore.open(join(state, `spare-${keyOf(name)}`)), telemetry);
  if (use === "fill") store.start();
  return { store, lasting, state };
}

/** Most proxies have a disk: nothing of the other kinds is loaded for them. */
async function openUrl(name: string, options: RemoteOptions): Promise<Store> {
  if (name.startsWith("s3://")) return (await import("./s3/store.ts")).S3Store.open(name, options);
  if (name.startsWith("oci://")) return (await import("./oci/store.ts")).OciStore.open(name, options);
  throw new StoreError(
    `\`${name}\` is no kind of store that is known: a directory, s3://BUCKET/PREFIX or oci://HOST/REPOSITORY`,
  );
}

function usualState(place: string, env: Environment): string {
  const home = env["XDG_CACHE_HOME"] || (env["HOME"] && join(env["HOME"], ".cache")) || tmpdir();
  return join(home, "slipway/proxy-state", keyOf(place));
}

/** What is kept for one store must not get into another one, though they have the same `--state`. */
function keyOf(place: string): string {
  return createHash("sha256").update(place.replace(/\?.*/, "")).digest("hex").slice(0, 16);
}
