/**
 * Where a proxy keeps what it serves: objects under names. Every implementation guarantees, and test/modules/server/store-contract.ts
 * asserts of each:
 *
 * - An object is there whole or not at all, whenever a process or the machine ends, and stays once `put` or `replace` has returned.
 * - What `put` stored never changes. Of several writers of one name, in one process or in many, exactly one gets `true`, and all
 *   read what that one wrote. A registry (`oci/`) can't decide between writers of the same moment: there more than one may get `true`, and from
 *   then on all read what one of them wrote. Everything else holds for it too.
 * - `replace` is for the few names that change (lists, "latest"): readers see an old content or a new one, never a mixture.
 * - An object that was got can be read to its end, though it is deleted meanwhile.
 * - A name that isn't there is `undefined` (`false` for `delete`), no error. Errors are the store's own: no room, no connection, no
 *   permission. They leave nothing behind that could be got.
 *
 * Who calls has verified the content before: a store knows nothing of modules.
 */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import type { Environment } from "../../settings.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";

/** A place that can't be a store, or one that isn't set up as it has to be: for who starts the proxy to mend. */
export class StoreError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "StoreError";
  }
}

/** The store can't be used now. */
export class StoreFailure extends Error {
  /** One word for clients, who needn't know where the store is: `ECONNREFUSED`, `SlowDown`, `AccessDenied`. */
  readonly code: string;
  /** It may go over by itself: no connection, too many requests, a problem of the server's own. */
  readonly passing: boolean;

  constructor(code: string, message: string, passing: boolean) {
    super(message);
    this.name = "StoreFailure";
    this.code = code;
    this.passing = passing;
  }
}

export interface ObjectInfo {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, by the store's clock. */
  readonly modified: number;
  /** When it was last read, roughly: what eviction goes by. */
  readonly used: number;
  /** Differs when the bytes do; without quotes. */
  readonly tag: string;
}

export interface StoredObject extends ObjectInfo {
  /** The whole content; for small objects. Once, instead of `stream`. */
  bytes(): Promise<Buffer>;
  /** From byte `start` up to and with byte `end`. Once. */
  stream(start: number, end: number): Readable;
  /** The same straight into a stream, which stays open: for stores that can do better than `stream`. */
  copyTo?(target: Writable, start: number, end: number): Promise<void>;
  /** For who wants neither. */
  close(): Promise<void>;
}

/** Bytes, or a file below the scratch directory that the store takes over: it is gone afterwards, whatever comes of it. */
export type Content = Uint8Array | { readonly file: string };

/** What stores of other machines are opened with. */
export interface RemoteOptions {
  /** Where their credentials are. */
  readonly env: Environment;
  /** A directory of this machine for files in the making. */
  readonly scratch: string;
  readonly telemetry?: Telemetry | undefined;
}

export interface Store {
  /** A directory of this machine for files in the making; rubbish in it is cleared away by the store. */
  readonly scratch: string;
  get(name: string): Promise<StoredObject | undefined>;
  stat(name: string): Promise<ObjectInfo | undefined>;
  /** Stores what isn't there yet; false when there was something. */
  put(name: string, content: Content): Promise<boolean>;
  replace(name: string, content: Uint8Array): Promise<void>;
  /** False when there was nothing. */
  delete(name: string): Promise<boolean>;
  /** Everything whose name begins so, in no order; a prefix ends with `/` or is empty. */
  list(prefix: string): AsyncIterable<ObjectInfo>;
  /** Clears away what processes left that are gone; the bytes that were freed. */
  clear(): Promise<number>;
  close(): Promise<void>;
}

/** A path for a file in the making that nobody else has; the process stands in its name. */
export function scratchFile({ scratch }: Pick<Store, "scratch">): string {
  return join(scratch, `${process.pid}-${randomUUID()}`);
}

/** The name, if it can be one. */
export function objectName(name: string): string {
  if (!isObjectName(name)) throw new Error(`\`${name}\` can't be the name of an object`);
  return name;
}

/** Elements that are safe for every kind of store; names are made of checked module paths, this is the second lock. */
function isObjectName(name: string): boolean {
  return (
    name.length <= 1024 && /^(?:(?!\.{1,2}\/)[\w!#$%&()+,.=@^{}~ -]+\/)*(?!\.{1,2}$)[\w!#$%&()+,.=@^{}~ -]+$/.test(name)
  );
}
