/**
 * Where a proxy keeps what it serves: objects under names. Every implementation guarantees, and test/modules/server/store-contract.ts
 * asserts of each:
 *
 * - An object is there whole or not at all, whenever a process or the machine ends, and stays once `put` or `replace` has returned.
 * - What `put` stored never changes. Of several writers of one name, in one process or in many, exactly one gets `true`, and all
 *   read what that one wrote.
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

/** Elements that are safe for every kind of store; names are made of checked module paths, this is the second lock. */
export function isObjectName(name: string): boolean {
  return (
    name.length <= 1024 && /^(?:(?!\.{1,2}\/)[\w!#$%&()+,.=@^{}~ -]+\/)*(?!\.{1,2}$)[\w!#$%&()+,.=@^{}~ -]+$/.test(name)
  );
}
