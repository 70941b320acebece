/** Every object of a store once more: zips by their rules and their hash, go.mod files and hashes by what go.sum files pin. */
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { WorkPool } from "../../cache/pool.ts";
import type { Sums } from "../../fetch/project.ts";
import { normalInfo } from "../../fetch/info.ts";
import { pinned } from "../../fetch/sums.ts";
import { hashGoMod } from "../../hash.ts";
import { fileName, MODULES } from "../store/names.ts";
import { scratchFile, type Store, type StoredObject } from "../store/store.ts";
import { type ModuleObject, moduleObject } from "./objects.ts";

export interface StoreFault {
  readonly name: string;
  readonly message: string;
}

export interface StoreReport {
  readonly objects: number;
  readonly bytes: number;
  readonly faults: readonly StoreFault[];
}

/** `remove`: what is wrong is deleted, so that it is fetched anew. */
export async function verifyStore(store: Store, pool: WorkPool, sums: Sums, remove: boolean): Promise<StoreReport> {
  const faults: StoreFault[] = [];
  let [objects, bytes] = [0, 0];
  for await (const { name, size } of store.list(MODULES)) {
    objects++;
    bytes += size;
    const message = await faultOf(store, pool, sums, name);
    if (message === undefined) continue;
    faults.push({ name, message });
    if (remove) await store.delete(name);
  }
  return { objects, bytes, faults };
}

async function faultOf(store: Store, pool: WorkPool, sums: Sums, name: string): Promise<string | undefined> {
  const known = moduleObject(name.slice(MODULES.length));
  if (!known) return "no file of a module version";
  const object = await store.get(name);
  if (!object) return undefined;
  const { module, kind } = known;
  if (kind === "zip") return zipFault(store, pool, known, object, sums);
  const content = await object.bytes();
  if (kind === "info") {
    const info = normalInfo(module.version, content);
    return typeof info === "object" ? info.error : undefined;
  }
  const [hash, file] =
    kind === "mod" ? [hashGoMod(content), "/go.mod" as const] : [content.toString("utf8"), "" as const];
  const pins = pinned(sums, module, file);
  return pins && !pins.includes(hash) ? `it has ${hash}, but go.sum says ${pins.join(", ")}` : undefined;
}

async function zipFault(
  store: Store,
  pool: WorkPool,
  { module }: ModuleObject,
  object: StoredObject,
  sums: Sums,
): Promise<string | undefined> {
  const copy = scratchFile(store);
  try {
    if (object.size === 0) {
      await object.close();
      return "it is empty";
    }
    await pipeline(object.stream(0, object.size - 1), createWriteStream(copy));
    const checked = await pool.unpack({ module, zip: copy, tree: undefined, writable: true, expected: undefined });
    if ("error" in checked) return checked.error;
    const first = await (await store.get(fileName(module, "ziphash")))?.bytes();
    const pins = pinned(sums, module, "");
    if (first === undefined) return "its hash is not there";
    if (first.toString("utf8") !== checked.hash)
      return `it has ${checked.hash}, but was stored with ${first.toString("utf8")}`;
    return pins && !pins.includes(checked.hash)
      ? `it has ${checked.hash}, but go.sum says ${pins.join(", ")}`
      : undefined;
  } finally {
    await rm(copy, { force: true });
  }
}
