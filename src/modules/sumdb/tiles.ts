/**
 * Tiles: 256 neighbouring hashes of every eighth level are one file. Hashes are believed when tiles lead from them to the signed
 * root, and only such tiles are kept.
 * @see https://research.swtch.com/tlog#tiling_a_log
 */
import { HASH_SIZE, nodeHash, rootHash, splitIndex, storedIndex, type Tree, treeIndexes } from "./tree.ts";

export interface Tile {
  /** In steps of eight; `data` for the records that the hashes of level 0 are of. */
  readonly level: number | "data";
  readonly n: number;
  /** Hashes, or records, that are there yet. */
  readonly width: number;
}

export type HashTile = Tile & { readonly level: number };

export interface TileStore {
  read(tile: HashTile): Promise<Buffer>;
  /** Of tiles that are authentic. */
  keep(tile: HashTile, content: Buffer): void;
}

const HEIGHT = 8;
const FULL = 2 ** HEIGHT;

/** `tile/8/0/x001/067.p/5`. */
export function tilePath({ level, n, width }: Tile): string {
  let path = String(n % 1000).padStart(3, "0");
  for (let rest = Math.floor(n / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    path = `x${String(rest % 1000).padStart(3, "0")}/${path}`;
  }
  return `tile/${HEIGHT}/${level}/${path}${width === FULL ? "" : `.p/${width}`}`;
}

export function fullTile(tile: Tile): Tile {
  return { ...tile, width: FULL };
}

/** The records of a tile of data, each with its line break: a blank line ends each. */
export function recordsOf(data: Buffer): readonly Buffer[] {
  const records: Buffer[] = [];
  for (let at = 0; at < data.length;) {
    const end = data.indexOf("\n\n", at);
    if (end === -1) throw new InconsistentTile();
    records.push(data.subarray(at, end + 1));
    at = end + 2;
  }
  return records;
}

export interface Place {
  readonly tile: HashTile;
  /** Hashes of the tile that stand below the wanted one. */
  readonly start: number;
  readonly end: number;
}

/** The tile that holds a hash, as small as it can be. */
export function placeOf(index: number): Place {
  const { level, n } = splitIndex(index);
  const within = level % HEIGHT;
  const scale = 2 ** within;
  const tile = Math.floor((n * scale) / FULL);
  const start = n * scale - tile * FULL;
  return { tile: { level: Math.floor(level / HEIGHT), n: tile, width: start + scale }, start, end: start + scale };
}

/** The tile `up` levels above in a tree of this size; undefined where the tree ends. */
function above({ level, n }: HashTile, up: number, size: number): HashTile | undefined {
  const tile = { level: level + up, n: Math.floor(n / FULL ** up) };
  const left = Math.floor(size / 2 ** (tile.level * HEIGHT)) - tile.n * FULL;
  return left <= 0 ? undefined : { ...tile, width: Math.min(FULL, left) };
}

function hashOf(content: Buffer, start: number, end: number): Buffer {
  if (end - start === 1) return content.subarray(start * HASH_SIZE, end * HASH_SIZE);
  const middle = (start + end) / 2;
  return nodeHash(hashOf(content, start, middle), hashOf(content, middle, end));
}

export class InconsistentTile extends Error {
  constructor() {
    super("downloaded inconsistent tile");
    this.name = "InconsistentTile";
  }
}

/** Hashes by their numbers, proven to be in the tree. */
export async function readHashes(tree: Tree, indexes: readonly number[], store: TileStore): Promise<Buffer[]> {
  const contents = new Map<string, Buffer>();
  const roots = treeIndexes(tree.size);
  const base = new Map<string, HashTile>();
  for (const index of roots) addTile(base, above(placeOf(index).tile, 0, tree.size));
  // parents before children
  const further = new Map<string, HashTile>();
  for (const index of indexes) {
    if (index >= storedIndex(0, tree.size)) throw new Error("indexes not in tree");
    const chain: HashTile[] = [];
    for (let up = 0; ; up++) {
      const tile = above(placeOf(index).tile, up, tree.size);
      if (!tile) throw new InconsistentTile();
      if (base.has(tilePath(tile)) || further.has(tilePath(tile))) break;
      chain.push(tile);
    }
    for (const tile of chain.reverse()) addTile(further, tile);
  }
  const all = [...base.values(), ...further.values()];
  await Promise.all(
    all.map(async (tile) => {
      const content = await store.read(tile);
      if (content.length !== tile.width * HASH_SIZE) throw new InconsistentTile();
      contents.set(tilePath(tile), content);
    }),
  );
  const hashAt = (index: number): Buffer => {
    const { tile, start, end } = placeOf(index);
    const holder = above(tile, 0, tree.size);
    const content = holder && contents.get(tilePath(holder));
    if (!content) throw new InconsistentTile();
    return hashOf(content, start, end);
  };
  if (!rootHash(roots.map(hashAt)).equals(tree.hash)) throw new InconsistentTile();
  for (const [path, tile] of further) {
    const known = hashAt(storedIndex((tile.level + 1) * HEIGHT, tile.n));
    const content = contents.get(path);
    if (!content || tile.width !== FULL || !known.equals(hashOf(content, 0, FULL))) throw new InconsistentTile();
  }
  for (const tile of all) store.keep(tile, contents.get(tilePath(tile)) ?? Buffer.alloc(0));
  return indexes.map(hashAt);
}

function addTile(tiles: Map<string, HashTile>, tile: HashTile | undefined): void {
  if (!tile) throw new InconsistentTile();
  tiles.set(tilePath(tile), tile);
}
