/** Whole directories of modules, laid out as a GOPROXY, into a store and out of it. */
import { createWriteStream } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { compareSemverTotal } from "../../../go/version/semver.ts";
import { isPseudoVersion } from "../../../go/version/pseudo-version.ts";
import type { ModuleFiles } from "../fill/module-files.ts";
import { messageOf } from "../../proxy/problem.ts";
import { fileName, MODULES } from "../store/names.ts";
import { scratchFile, type Store } from "../store/store.ts";
import { moduleObject } from "./objects.ts";
import type { StoreFault } from "./verify.ts";
import { listText } from "../../proxy/list.ts";

export interface Transfer {
  readonly files: number;
  /** They were there already. */
  readonly present: number;
  readonly faults: readonly StoreFault[];
}

/** A bundle, the `cache/download` of a module cache, or the export of another store; each file is verified as if an upstream had sent it. */
export async function importModules(directory: string, store: Store, modules: ModuleFiles): Promise<Transfer> {
  const faults: StoreFault[] = [];
  let [files, present] = [0, 0];
  for (const path of await readdir(directory, { recursive: true })) {
    const name = path.split(sep).join("/");
    const known = moduleObject(name);
    if (!known || known.kind === "ziphash") continue;
    const { module, kind } = known;
    if (await store.stat(fileName(module, kind))) {
      present++;
      continue;
    }
    try {
      const file = join(directory, path);
      if (kind === "zip") {
        const copy = scratchFile(store);
        await copyFile(file, copy);
        await modules.take(module, kind, copy);
      } else await modules.take(module, kind, await readFile(file));
      files++;
    } catch (error) {
      faults.push({ name, message: messageOf(error) });
    }
  }
  return { files, present, faults };
}

/** Everything that a store has, for `GOPROXY=file://…`: with a list of versions for each module. */
export async function exportModules(store: Store, directory: string): Promise<Transfer> {
  const versions = new Map<string, string[]>();
  let files = 0;
  for await (const { name } of store.list(MODULES)) {
    const path = name.slice(MODULES.length);
    const known = moduleObject(path);
    const object = known && known.kind !== "ziphash" ? await store.get(name) : undefined;
    if (!known || !object) continue;
    const target = join(directory, path);
    await mkdir(dirname(target), { recursive: true });
    const part = `${target}.part`;
    try {
      if (object.size === 0) await writeFile(part, await object.bytes());
      else await pipeline(object.stream(0, object.size - 1), createWriteStream(part));
      await rename(part, target);
    } finally {
      await rm(part, { force: true });
    }
    files++;
    const { version } = known.module;
    if (known.kind === "mod" && !isPseudoVersion(version)) {
      const list = join(dirname(target), "list");
      versions.set(list, [...(versions.get(list) ?? []), version]);
    }
  }
  for (const [list, all] of versions) {
    await writeFile(list, listText(all.sort(compareSemverTotal)));
  }
  return { files, present: 0, faults: [] };
}
