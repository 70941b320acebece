/**
 * A YAML file as trees, one for each document. Aliases share the tree of their anchor, so that a file that expands to
 * gigabytes stays as small as it is written; merge keys (`<<`) are filled in; `!reset` and `!override` are noted.
 */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseAllDocuments,
  type Node as YamlNode,
  type YAMLMap,
} from "yaml";
import type { Problems } from "./problem.ts";
import { type Entry, type Mapping, type Place, scalar, type Tree } from "./tree.ts";

export interface YamlTree {
  readonly tree: Tree;
  /** Paths that were tagged `!reset` or `!override`: what earlier files say there does not count. */
  readonly resets: readonly (readonly string[])[];
}

export interface YamlFile {
  readonly file: string;
  readonly text: string;
  /** What relative paths in it are relative to. */
  readonly directory: string;
}

const maxSize = 4 << 20;
const maxDepth = 200;
const maxNodes = 100_000;
/** Far above what a file needs, far below what makes the parser slow. */
const maxBrackets = 1000;

/** Reads a file; what is wrong with it goes to `problems`. */
export function readYaml(file: YamlFile, problems: Problems): readonly YamlTree[] {
  const whole = { file: file.file, span: { start: 0, end: 0 }, line: 1, directory: file.directory };
  if (file.text.length > maxSize) {
    problems.fail(`failed to parse ${file.file}: larger than ${maxSize} characters`, whole);
    return [];
  }
  if (bracketDepth(file.text) > maxBrackets) {
    problems.fail(`failed to parse ${file.file}: nested too deeply`, whole);
    return [];
  }
  const lines = new LineCounter();
  let documents: readonly Document.Parsed[];
  try {
    const parsed = parseAllDocuments(file.text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      strict: false,
      logLevel: "silent",
    });
    documents = Array.isArray(parsed) ? parsed : [];
  } catch (error) {
    problems.fail(`failed to parse ${file.file}: ${reason(error)}`, whole);
    return [];
  }
  const trees: YamlTree[] = [];
  for (const document of documents) {
    const converter = new Converter(file, lines, problems);
    const [error] = document.errors;
    if (error) converter.fail(error.message, error.pos[0], error.pos[1]);
    else if (document.contents) trees.push(...converter.convert(document.contents));
  }
  return trees;
}

/** How many brackets are open at most; what stands in texts is counted too. */
function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === "[" || bracket === "{" ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function reason(error: unknown): string {
  if (error instanceof RangeError) return "nested too deeply";
  return error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : "not YAML";
}

class TooLarge extends Error {}

class Converter {
  readonly #file: YamlFile;
  readonly #lines: LineCounter;
  readonly #problems: Problems;
  readonly #anchors = new Map<string, YamlNode>();
  readonly #done = new Map<YamlNode, Tree>();
  readonly #open = new Set<YamlNode>();
  readonly #resets: string[][] = [];
  #count = 0;

  constructor(file: YamlFile, lines: LineCounter, problems: Problems) {
    this.#file = file;
    this.#lines = lines;
    this.#problems = problems;
  }

  convert(contents: YamlNode): readonly YamlTree[] {
    try {
      return [{ tree: this.#node(contents, []), resets: this.#resets }];
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      this.fail(error.message, 0, 0);
      return [];
    }
  }

  fail(message: string, start: number, end: number): void {
    this.#problems.fail(`failed to parse ${this.#file.file}: ${message}`, this.#place(start, end));
  }

  #place(start: number, end: number): Place {
    const { file, directory } = this.#file;
    return { file, span: { start, end: Math.max(start, end) }, line: this.#lines.linePos(start).line || 1, directory };
  }

  #placeOf(node: { readonly range?: readonly number[] | null | undefined }): Place {
    const [start = 0, end = start] = node.range ?? [];
    return this.#place(start, end);
  }

  #node(node: YamlNode, path: readonly string[]): Tree {
    if (path.length > maxDepth) throw new TooLarge(`nested more than ${maxDepth} levels deep`);
    if (++this.#count > maxNodes) throw new TooLarge(`compose file exceeds maximum node visit limit (${maxNodes})`);
    if (node.tag === "!override") this.#resets.push([...path]);
    if (isAlias(node)) return this.#alias(node.source, node, path);
    const anchor = "anchor" in node ? node.anchor : undefined;
    if (anchor) this.#anchors.set(anchor, node);
    const known = this.#done.get(node);
    if (known) return known;
    this.#open.add(node);
    const tree = this.#content(node, path);
    this.#open.delete(node);
    this.#done.set(node, tree);
    return tree;
  }

  #content(node: YamlNode, path: readonly string[]): Tree {
    const place = this.#placeOf(node);
    if (isMap(node)) return this.#mapping(node, path, place);
    if (!isSeq(node)) return scalar(isScalar(node) ? plain(node.value, node.source) : null, place);
    const items: Tree[] = [];
    for (const [index, item] of node.items.entries()) {
      if (item && typeof item === "object" && "range" in item)
        items.push(this.#node(item as YamlNode, [...path, String(index)]));
    }
    return { kind: "list", items, place };
  }

  #alias(name: string, node: YamlNode, path: readonly string[]): Tree {
    const place = this.#placeOf(node);
    const target = this.#anchors.get(name);
    if (!target) this.#problems.fail(`failed to parse ${this.#file.file}: unknown anchor '${name}' referenced`, place);
    else if (this.#open.has(target))
      this.#problems.fail(`cycle detected: node at path ${path.join(".")} references itself`, place);
    else return this.#node(target, path);
    return scalar(null, place);
  }

  #mapping(map: YAMLMap, path: readonly string[], place: Place): Mapping {
    const entries = new Map<string, Entry>();
    const merged = new Map<string, Entry>();
    const lines = new Map<string, number>();
    for (const pair of map.items as Pair<YamlNode, YamlNode | null>[]) {
      const key = this.#key(pair, path);
      if (key === undefined) continue;
      const keyPlace = this.#placeOf(pair.key);
      const before = lines.get(key);
      if (before !== undefined) {
        const message = `line ${keyPlace.line}: mapping key ${JSON.stringify(key)} already defined at line ${before}`;
        this.#problems.fail(`failed to parse ${this.#file.file}: ${message}`, keyPlace);
      }
      lines.set(key, keyPlace.line);
      const next = key === "<<" ? path : [...path, key];
      if (pair.value?.tag === "!reset") {
        this.#resets.push([...next]);
        continue;
      }
      const value = pair.value ? this.#node(pair.value, next) : scalar(null, keyPlace);
      if (key === "<<") this.#merge(value, merged);
      else entries.set(key, { key: keyPlace, value });
    }
    for (const [key, entry] of merged) if (!entries.has(key)) entries.set(key, entry);
    return { kind: "mapping", entries, place };
  }

  #key({ key }: Pair<YamlNode>, path: readonly string[]): string | undefined {
    const value: unknown = isScalar(key) ? key.value : undefined;
    if (typeof value === "string") return value;
    const where = path.length === 0 ? "at top level" : `in ${path.join(".")}`;
    const shown = isScalar(key) ? (key.source ?? "") : "a collection";
    this.#problems.fail(`non-string key ${where}: ${shown}`, this.#placeOf(key));
    return isScalar(key) ? shown : undefined;
  }

  /** Of several merged mappings the first to have a key counts. */
  #merge(value: Tree, into: Map<string, Entry>): void {
    const sources = value.kind === "list" ? value.items : [value];
    for (const source of sources) {
      if (source.kind !== "mapping") {
        this.#problems.fail(
          `failed to parse ${this.#file.file}: map merge requires map or sequence of maps as the value`,
          source.place,
        );
        continue;
      }
      for (const [key, entry] of source.entries) if (!into.has(key)) into.set(key, entry);
    }
  }
}

/** Compose reads YAML with the octal numbers of version 1.1. */
function plain(value: unknown, source: string | undefined): string | number | boolean | null {
  if (typeof value === "number" && source !== undefined && /^[-+]?0[0-7]+$/.test(source))
    return Number.parseInt(source, 8);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "bigint" ? String(value) : null;
}
