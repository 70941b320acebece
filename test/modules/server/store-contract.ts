/** What src/modules/server/store/store.ts promises, asserted of any store. */
import { writeFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import type { Store } from "../../../src/modules/server/store/store.ts";

/** Opens the same store once more, as another process would. */
export type Reopen = () => Promise<Store>;

async function contentOf(store: Store, name: string): Promise<string | undefined> {
  return (await (await store.get(name))?.bytes())?.toString();
}

async function namesOf(store: Store, prefix: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of store.list(prefix)) names.push(name);
  return names.sort();
}

/**
 * What becomes of several writers at the same moment. Where a store can't decide between them (a registry can't), more than one may be told
 * that it was first; but one of their contents stays, whole, and no later writer changes it.
 */
export type Race = "one wins" | "one stays";

/** `fresh` makes an empty store; each test gets its own. */
export function storeContract(
  kind: string,
  fresh: () => Promise<{ readonly store: Store; readonly reopen: Reopen }>,
  race: Race = "one wins",
): void {
  describe(`${kind} keeps the promises of a store`, () => {
    test("what was put is there, for others too", async () => {
      const { store, reopen } = await fresh();

      expect(await store.put("modules/example.com/a/@v/v1.0.0.mod", Buffer.from("module example.com/a\n"))).toBe(true);
      const other = await reopen();
      expect(await contentOf(other, "modules/example.com/a/@v/v1.0.0.mod")).toBe("module example.com/a\n");
      const info = await other.stat("modules/example.com/a/@v/v1.0.0.mod");
      expect(info).toMatchObject({ name: "modules/example.com/a/@v/v1.0.0.mod", size: 21 });
      expect(Math.abs(Date.now() - (info?.modified ?? 0))).toBeLessThan(120_000);
    });

    test("what isn't there is no error", async () => {
      const { store } = await fresh();
      await store.put("a/b", Buffer.from("x"));

      // also where a name would go on below another
      for (const name of ["nothing", "a/b/c", "a", `a/${"long".repeat(100)}`]) {
        expect(await store.get(name)).toBeUndefined();
        expect(await store.stat(name)).toBeUndefined();
        expect(await store.delete(name)).toBe(false);
      }
      expect(await namesOf(store, "nothing/")).toEqual([]);
    });

    test("what is stored never changes", async () => {
      const { store, reopen } = await fresh();
      await store.put("a/v1.zip", Buffer.from("first"));
      const before = await store.stat("a/v1.zip");

      expect(await store.put("a/v1.zip", Buffer.from("second"))).toBe(false);
      expect(await (await reopen()).put("a/v1.zip", Buffer.from("third"))).toBe(false);
      expect(await contentOf(store, "a/v1.zip")).toBe("first");
      expect((await store.stat("a/v1.zip"))?.tag).toBe(before?.tag);
    });

    test(`of many writers ${race}, and all read the same`, async () => {
      const { store, reopen } = await fresh();
      const stores = [store, await reopen(), await reopen()];
      const size = 100_000;
      const outcomes = await Promise.all(
        Array.from({ length: 30 }, async (_, at) => {
          const own = stores[at % stores.length] ?? store;
          const won = await own.put("race/v1.zip", Buffer.alloc(size, at));
          const read = await (await own.get("race/v1.zip"))?.bytes();
          return { at, won, read };
        }),
      );
      const winners = outcomes.filter(({ won }) => won).map(({ at }) => at);
      const settled = await (await store.get("race/v1.zip"))?.bytes();
      const stays = settled?.[0] ?? -1;

      expect(settled?.equals(Buffer.alloc(size, stays))).toBe(true);
      expect(winners).toContain(stays);
      if (race === "one wins") expect(winners).toHaveLength(1);
      // whoever read meanwhile read what somebody wrote, or what stays
      for (const { read } of outcomes) {
        const first = read?.[0] ?? -1;
        expect(read?.equals(Buffer.alloc(size, first))).toBe(true);
        if (race === "one wins") expect(first).toBe(stays);
      }
      for (const own of stores) {
        expect(await own.put("race/v1.zip", Buffer.from("late"))).toBe(false);
        expect((await (await own.get("race/v1.zip"))?.bytes())?.[0]).toBe(stays);
      }
    });

    test("a file of the scratch directory is taken over", async () => {
      const { store } = await fresh();
      const [file, again] = [join(store.scratch, "one"), join(store.scratch, "two")];
      writeFileSync(file, "content");
      writeFileSync(again, "other");

      expect(await store.put("a/big.zip", { file })).toBe(true);
      expect(await store.put("a/big.zip", { file: again })).toBe(false);
      expect(await contentOf(store, "a/big.zip")).toBe("content");
      expect([existsSync(file), existsSync(again)]).toEqual([false, false]);
    });

    test("a part of an object", async () => {
      const { store } = await fresh();
      await store.put("a/v1.zip", Buffer.from("0123456789"));

      const object = await store.get("a/v1.zip");
      expect(object && (await text(object.stream(3, 6)))).toBe("3456");
      const last = await store.get("a/v1.zip");
      expect(last && (await text(last.stream(9, 9)))).toBe("9");
      await (await store.get("a/v1.zip"))?.close();
    });

    test("changing names: the old content or the new one", async () => {
      const { store, reopen } = await fresh();
      const other = await reopen();
      const contents = Array.from({ length: 20 }, (_, at) => Buffer.alloc(50_000, at));
      await store.replace("recent/list", contents[0] ?? Buffer.alloc(0));
      const tag = (await store.stat("recent/list"))?.tag;
      const seen: boolean[] = [];
      const writing = { done: false };
      const reading = (async () => {
        while (!writing.done) {
          const read = await (await other.get("recent/list"))?.bytes();
          seen.push(read !== undefined && contents.some((content) => content.equals(read)));
        }
      })();
      for (const content of contents) await store.replace("recent/list", content);
      writing.done = true;
      await reading;

      expect(seen.length).toBeGreaterThan(0);
      expect(seen.every(Boolean)).toBe(true);
      await store.replace("recent/list", Buffer.from("a different length"));
      expect((await other.stat("recent/list"))?.tag).not.toBe(tag);
      expect(await contentOf(other, "recent/list")).toBe("a different length");
    });

    test("an object that was got is read to its end, though it is deleted", async () => {
      const { store, reopen } = await fresh();
      const content = Buffer.alloc(3_000_000, "abc");
      await store.put("a/v1.zip", content);
      const object = await store.get("a/v1.zip");

      expect(await (await reopen()).delete("a/v1.zip")).toBe(true);
      expect(object && (await text(object.stream(0, content.length - 1))) === content.toString()).toBe(true);
      expect(await store.get("a/v1.zip")).toBeUndefined();
      expect(await store.put("a/v1.zip", Buffer.from("again"))).toBe(true);
    });

    test("lists what begins so", async () => {
      const { store } = await fresh();
      const names = [
        "modules/a.b/c/@v/v1.0.0.mod",
        "modules/a.b/c/@v/v1.0.0.zip",
        "modules/a.b/cd/@v/v1.0.0.mod",
        "recent/a.b/c/@v/list",
      ];
      for (const name of names) await store.put(name, Buffer.from(name));

      expect(await namesOf(store, "")).toEqual(names);
      expect(await namesOf(store, "modules/a.b/c/@v/")).toEqual(names.slice(0, 2));
      for await (const { name, size } of store.list("recent/")) expect(size).toBe(name.length);
    });

    test.each(["", "/a", "a/", "../a", "a/../b", "a/..", "a//b", "a\\b", "a\0b", "a/./b", `${"a/".repeat(600)}b`])(
      "%j is no name",
      async (name) => {
        const { store } = await fresh();

        await expect(store.put(name, Buffer.from("x"))).rejects.toThrow("can't be the name of an object");
        await expect(store.get(name)).rejects.toThrow("can't be the name of an object");
      },
    );
  });
}
