/**
 * Writes objects into a store, one after the other, and says which ones are stored. It can be told to die in the middle: at the
 * Nth step that it takes on the disk, right before it.
 *
 *     node dying-writer.ts PLACE FIRST COUNT [STEP]
 */
import { createHash } from "node:crypto";
import { writeFileSync, writeSync } from "node:fs";
import fs, { type FileHandle } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

const [place = "", first = "0", count = "0", step] = process.argv.slice(2);

/** What belongs under a name: anybody can tell whether it is whole. */
function contentOf(name: string): Buffer {
  const size = 1000 + (Number.parseInt(createHash("sha256").update(name).digest("hex").slice(0, 6), 16) % 200_000);
  return Buffer.alloc(size, createHash("sha256").update(name).digest());
}

if (step !== undefined) {
  let left = Number(step);
  const deadly = (target: Record<string, unknown>, method: string): void => {
    const original = target[method] as (...args: unknown[]) => Promise<unknown>;
    target[method] = async function dying(this: unknown, ...args: unknown[]): Promise<unknown> {
      left--;
      if (left === 0) process.kill(process.pid, "SIGKILL");
      return original.apply(this, args);
    };
  };
  for (const method of ["open", "link", "rename", "rm", "mkdir", "unlink"]) deadly(fs, method);
  const probe: FileHandle = await fs.open(process.execPath, "r");
  const prototype = Object.getPrototypeOf(probe) as Record<string, unknown>;
  await probe.close();
  // the opening of the probe doesn't count
  left = Number(step);
  for (const method of ["writeFile", "sync"]) deadly(prototype, method);
  syncBuiltinESMExports();
}

const { openStore } = await import("../../../src/modules/server/store/open.ts");
const { env } = process;
const { store } = await openStore({ store: place, state: env["SLIPWAY_STATE"], env }, "tend");
writeSync(1, "open\n");
for (let at = Number(first); at < Number(first) + Number(count); at++) {
  const name = `modules/example.com/m${at}/@v/v1.0.0.zip`;
  if (at % 3 === 0) {
    const file = join(store.scratch, `own-${process.pid}-${at}`);
    writeFileSync(file, contentOf(name));
    await store.put(name, { file });
  } else await store.put(name, contentOf(name));
  writeSync(1, `${name}\n`);
  const list = `recent/example.com/m${at % 5}/@v/list`;
  await store.replace(list, Buffer.from(`${"v1.0.0\n".repeat(at + 1)}end\n`));
  writeSync(1, `${list} ${at + 1}\n`);
}
