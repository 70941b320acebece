/**
 * The checksum database's client: every answer is a record of a signed tree that only ever grows. Trees, tiles and records are kept
 * where the go command keeps them, so both see one history.
 * @see https://go.dev/design/25530-sumdb
 */
import { ftruncateSync, mkdirSync, readFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ModuleVersion } from "../../go/gomod/ast.ts";
import { escapeModulePath, escapeVersion } from "../../go/version/escape.ts";
import { lockFiles } from "../../host/flock.ts";
import { writeAtomic } from "../cache/write.ts";
import { readIfThere } from "../proxy/source.ts";
import type { Database } from "./database.ts";
import { openNote } from "./note.ts";
import {
  fullTile,
  type HashTile,
  InconsistentTile,
  readHashes,
  recordsOf,
  type Tile,
  tilePath,
  type TileStore,
} from "./tiles.ts";
import { parseRecord, parseTree, recordHash, rootHash, storedIndex, type Tree, treeIndexes } from "./tree.ts";

export interface SumDbOptions {
  readonly database: Database;
  /** A file of the database: `/lookup/…`, `/tile/…`. */
  readonly fetch: (path: string) => Promise<Buffer>;
  /** `cache/download/sumdb` of the module cache. */
  readonly cache: string;
  /** `pkg/sumdb` of GOPATH. */
  readonly config: string;
}

class DatabaseMisbehaves extends Error {
  constructor(older: string, newer: string) {
    const indent = (text: string): string => `\t${text.trimEnd().replaceAll("\n", "\n\t")}`;
    super(
      `SECURITY ERROR\ngo.sum database server misbehavior detected!\n\nold database:\n${indent(older)}\n\nnew database:\n${indent(newer)}`,
    );
    this.name = "DatabaseMisbehaves";
  }
}

interface Signed extends Tree {
  readonly note: Buffer;
}

interface LookedUp {
  /** Lines of go.sum. */
  readonly text: string;
  readonly message: Buffer;
}

/** Asked once; what failed is asked again. */
async function remember<T>(known: Map<string, Promise<T>>, name: string, ask: () => Promise<T>): Promise<T> {
  const there = known.get(name);
  if (there) return there;
  const asked = ask();
  known.set(name, asked);
  asked.catch(() => known.delete(name));
  return asked;
}

export class SumDb {
  readonly #options: SumDbOptions;
  readonly #tiles = new Map<string, Promise<Buffer>>();
  readonly #kept = new Set<string>();
  readonly #records = new Map<string, Promise<LookedUp>>();
  readonly #store: TileStore;
  #latest: Signed | undefined;
  /** Trees are compared one after the other. */
  #turn: Promise<void> = Promise.resolve();

  constructor(options: SumDbOptions) {
    this.#options = options;
    this.#store = {
      read: async (tile) => this.#tile(tile),
      keep: (tile, content) => {
        this.#keep(tile, content);
      },
    };
    const note = readIfThere(this.#config());
    if (note && note.length > 0) this.#latest = this.#open(note);
  }

  /** Lines of go.sum for a module version: those of its zip and of its go.mod. */
  async lookup(module: ModuleVersion): Promise<string[]> {
    const { text } = await this.#known(module);
    const prefixes = [`${module.path} ${module.version} `, `${module.path} ${module.version}/go.mod `];
    return text.split("\n").filter((line) => prefixes.some((prefix) => line.startsWith(prefix)));
  }

  /** The database's own answer to a lookup, proven to be of its tree. */
  async answer(module: ModuleVersion): Promise<Buffer> {
    return (await this.#known(module)).message;
  }

  /** The newest signed tree. */
  async latest(): Promise<Buffer> {
    await this.#merge(await this.#options.fetch("/latest"));
    return this.#latest?.note ?? Buffer.alloc(0);
  }

  /** The content of a tile, proven to be of the tree; undefined where the tree doesn't reach so far. */
  async tile(tile: Tile): Promise<Buffer | undefined> {
    const { n, width } = tile;
    const level = tile.level === "data" ? 0 : tile.level;
    const reaches = (): boolean => (n * 256 + width) * 256 ** level <= (this.#latest?.size ?? 0);
    if (!reaches()) await this.latest();
    const tree = this.#latest;
    if (!tree || !reaches()) return undefined;
    const wanted = Array.from({ length: width }, (_, at) => storedIndex(level * 8, n * 256 + at));
    const hashes = await readHashes(tree, wanted, this.#store);
    return tile.level === "data" ? this.#data(tile, hashes) : Buffer.concat(hashes);
  }

  /** Records whose hashes are these; full tiles of them are kept. */
  async #data(tile: Tile, hashes: readonly Buffer[]): Promise<Buffer> {
    const { path, content, kept } = await this.#file(tile);
    const records = recordsOf(content).slice(0, tile.width);
    if (records.length < tile.width || !records.every((text, at) => hashes[at]?.equals(recordHash(text)))) {
      throw new InconsistentTile();
    }
    if (!kept && tilePath(fullTile(tile)) === path) writeAtomic(this.#cached(path), content);
    return content.subarray(
      0,
      records.reduce((sum, text) => sum + text.length + 1, 0),
    );
  }

  /** Records and tiles in memory. */
  get remembered(): number {
    return this.#records.size + this.#tiles.size;
  }

  async #known(module: ModuleVersion): Promise<LookedUp> {
    const [path, version] = [escapeModulePath(module.path), escapeVersion(module.version)];
    if ("error" in path) throw new Error(path.error);
    if ("error" in version) throw new Error(version.error);
    const name = `/lookup/${path.text}@${version.text}`;
    return remember(this.#records, name, async () => this.#record(name));
  }

  async #record(name: string): Promise<LookedUp> {
    const file = this.#cached(name);
    const kept = readIfThere(file);
    const message = kept ?? (await this.#options.fetch(name));
    const record = parseRecord(message);
    if (!record) throw new Error("malformed record data");
    await this.#merge(record.note);
    const tree = this.#latest;
    if (!tree || record.id >= tree.size) {
      throw new Error(`cannot validate record ${record.id} in tree of size ${tree?.size ?? 0}`);
    }
    const [hash] = await readHashes(tree, [storedIndex(0, record.id)], this.#store);
    if (!hash?.equals(recordHash(record.text))) {
      throw new Error("cannot authenticate record data in server response");
    }
    if (!kept) writeAtomic(file, message);
    return { text: record.text.toString("utf8"), message };
  }

  #open(note: Buffer): Signed {
    const opened = openNote(note, this.#options.database.verifier);
    if ("error" in opened) throw new Error(`reading tree note: ${opened.error}`);
    const tree = parseTree(opened.text);
    if (!tree) throw new Error("reading tree: malformed tree note");
    return { ...tree, note };
  }

  /** A newer tree has to contain the one that was known; an older one has to be contained. */
  async #merge(note: Buffer): Promise<void> {
    const turn = this.#turn.then(async () => this.#mergeNow(note));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #mergeNow(note: Buffer): Promise<void> {
    const tree = this.#open(note);
    const latest = this.#latest;
    if (latest && tree.size <= latest.size) {
      await this.#contains(latest, tree);
      return;
    }
    if (latest) await this.#contains(tree, latest);
    this.#latest = tree;
    await this.#write(tree);
  }

  async #contains(newer: Signed, older: Signed): Promise<void> {
    if (older.size === newer.size && older.hash.equals(newer.hash)) return;
    const hashes = await readHashes(newer, treeIndexes(older.size), this.#store);
    if (rootHash(hashes).equals(older.hash)) return;
    throw new DatabaseMisbehaves(older.note.toString("utf8"), newer.note.toString("utf8"));
  }

  /** The go command may have gone further meanwhile: what it knows is compared too, and the newest stays. */
  async #write(tree: Signed): Promise<void> {
    const path = this.#config();
    mkdirSync(dirname(path), { recursive: true });
    const locks = await lockFiles([path]);
    try {
      const written = readFileSync(path);
      if (written.length > 0) {
        const other = this.#open(written);
        if (other.size >= tree.size) {
          await this.#contains(other, tree);
          this.#latest = other;
          return;
        }
        await this.#contains(tree, other);
      }
      const [descriptor] = locks.descriptors;
      if (descriptor === undefined) return;
      ftruncateSync(descriptor, 0);
      writeSync(descriptor, tree.note);
    } finally {
      locks.release();
    }
  }

  async #tile(tile: HashTile): Promise<Buffer> {
    const path = tilePath(tile);
    return remember(this.#tiles, path, async () => this.#findTile(tile, path));
  }

  async #findTile(tile: HashTile, path: string): Promise<Buffer> {
    const { content, kept } = await this.#file(tile);
    if (kept) this.#kept.add(path);
    return content.subarray(0, tile.width * 32);
  }

  /** The file of a tile, or that of the full one, which is asked for where the part is not served any more. */
  async #file(tile: Tile): Promise<{ readonly path: string; readonly content: Buffer; readonly kept: boolean }> {
    const [path, full] = [tilePath(tile), tilePath(fullTile(tile))];
    for (const name of [path, full]) {
      const content = readIfThere(this.#cached(name));
      if (content) return { path: name, content, kept: true };
    }
    try {
      return { path, content: await this.#options.fetch(`/${path}`), kept: false };
    } catch (error) {
      if (full === path) throw error;
      return { path: full, content: await this.#options.fetch(`/${full}`), kept: false };
    }
  }

  #keep(tile: HashTile, content: Buffer): void {
    const path = tilePath(tile);
    if (this.#kept.has(path)) return;
    this.#kept.add(path);
    writeAtomic(this.#cached(path), content);
  }

  #cached(path: string): string {
    return join(this.#options.cache, this.#options.database.name, path);
  }

  #config(): string {
    return join(this.#options.config, this.#options.database.name, "latest");
  }
}
