/** Asks for everything that go.mod and go.sum files name, so that the first build finds it stored. */
import { dirname, join } from "node:path";
import { parseGoMod } from "../../../go/gomod/parse.ts";
import { parseGoSum } from "../../../go/gosum/parse.ts";
import { Source } from "../../../text/source.ts";
import { readIfThere } from "../../proxy/source.ts";
import { Slots } from "../../proxy/slots.ts";
import type { Filler, Wish } from "../wish.ts";
import { wishKey } from "../wish.ts";
import type { StoreFault } from "./verify.ts";

export interface Warmed {
  readonly files: number;
  readonly faults: readonly StoreFault[];
}

const AT_ONCE = 32;

/** Undefined for a file that can't be read. */
export function wishesOf(file: string): readonly Wish[] | undefined {
  const wishes = new Map<string, Wish>();
  const add = (wish: Wish): void => {
    wishes.set(wishKey(wish), wish);
  };
  const text = readIfThere(file)?.toString("utf8");
  if (text === undefined) return undefined;
  const isSum = file.endsWith(".sum");
  const sum = isSum ? text : readIfThere(join(dirname(file), "go.sum"))?.toString("utf8");
  for (const key of parseGoSum(new Source(file, sum ?? "")).entries.keys()) {
    const [, path = "", version = "", mod] = /^(\S+) ([^\s/]+)(\/go\.mod)?$/.exec(key) ?? [];
    for (const kind of mod === undefined ? (["zip", "info"] as const) : (["mod"] as const)) {
      if (path !== "") add({ kind: "file", module: { path, version }, file: kind });
    }
  }
  if (isSum) return [...wishes.values()];
  for (const { path, version } of parseGoMod(new Source(file, text), "lax").require) {
    for (const kind of ["info", "mod", "zip"] as const) add({ kind: "file", module: { path, version }, file: kind });
  }
  return [...wishes.values()];
}

export async function warm(wishes: readonly Wish[], filler: Filler): Promise<Warmed> {
  const slots = new Slots(AT_ONCE);
  const faults: StoreFault[] = [];
  await Promise.all(
    wishes.map(async (wish) =>
      slots.run(async () => {
        const reply = await filler.ask(wish, false);
        if (reply.is === "refused") faults.push({ name: wishKey(wish), message: reply.text });
      }),
    ),
  );
  return { files: wishes.length - faults.length, faults };
}
