/** The store on disk: what every store promises, and what a directory can have in it. */
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DiskStore } from "../../../src/modules/server/store/disk.ts";
import { directoryWith } from "../../cli-process.ts";
import { storeContract } from "./store-contract.ts";

storeContract("the disk", async () => {
  const root = directoryWith({});
  const reopen = async (): Promise<DiskStore> => DiskStore.open(root);
  return { store: await reopen(), reopen };
});

test("a directory that holds something else is left alone", async () => {
  const root = directoryWith({ "photo.jpg": "x" });

  await expect(DiskStore.open(root)).rejects.toThrow("a store wants a directory of its own");
  expect(readdirSync(root)).toEqual(["photo.jpg"]);
});

test("the layout of a later release is not touched", async () => {
  await expect(DiskStore.open(directoryWith({ "slipway-store": "2\n" }))).rejects.toThrow("by a later Slipway");
});

test("what killed processes left is cleared away, what is being written is not", async () => {
  const root = directoryWith({ "slipway-store": "1\n", "scratch/old": "x", "scratch/new": "y" });
  const longAgo = Date.now() / 1000 - 2 * 60 * 60;
  utimesSync(join(root, "scratch/old"), longAgo, longAgo);
  await DiskStore.open(root);

  expect(readdirSync(join(root, "scratch"))).toEqual(["new"]);
});

test("what something else put in the way is no object", async () => {
  const root = directoryWith({});
  const store = await DiskStore.open(root);
  mkdirSync(join(root, "objects/a/directory.mod"), { recursive: true });
  writeFileSync(join(root, "objects/file"), "");

  expect(await store.get("a/directory.mod")).toBeUndefined();
  await expect(store.put("file/below", Buffer.from("x"))).rejects.toThrow();
  expect(readdirSync(store.scratch)).toEqual([]);
});

test("the tag of an object stays when its use is noted", async () => {
  const root = directoryWith({});
  const store = await DiskStore.open(root);
  await store.put("a/v1.zip", Buffer.from("x"));
  const before = await store.stat("a/v1.zip");
  utimesSync(join(root, "objects/a/v1.zip"), new Date(Date.now() - 7_200_000), new Date(before?.modified ?? 0));
  const old = await store.stat("a/v1.zip");
  await (await store.get("a/v1.zip"))?.close();
  const after = await store.stat("a/v1.zip");

  expect(after?.tag).toBe(old?.tag);
  expect(after?.used).toBeGreaterThanOrEqual(old?.used ?? 0);
});
