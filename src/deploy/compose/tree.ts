/** YAML as values that know where they stand. Trees are never changed, so that aliases can share them. */
import type { Span } from "../../text/source.ts";

/** A place in one of the files. */
export interface Place {
  readonly file: string;
  readonly span: Span;
  readonly line: number;
  /** The directory that relative paths written here are relative to. */
  readonly directory: string;
}

export interface Scalar {
  readonly kind: "scalar";
  /** Variables are filled in. */
  readonly value: string | number | boolean | null;
  /** Variables without a value and without a default, which became empty. */
  readonly unset: readonly string[];
  readonly place: Place;
}

export interface List {
  readonly kind: "list";
  readonly items: readonly Tree[];
  readonly place: Place;
}

export interface Entry {
  /** Where the key stands. */
  readonly key: Place;
  readonly value: Tree;
}

export interface Mapping {
  readonly kind: "mapping";
  readonly entries: ReadonlyMap<string, Entry>;
  readonly place: Place;
}

export type Tree = Scalar | List | Mapping;

export function get(tree: Tree | undefined, key: string): Tree | undefined {
  return tree?.kind === "mapping" ? tree.entries.get(key)?.value : undefined;
}

export function entriesOf(tree: Tree | undefined): readonly (readonly [string, Entry])[] {
  return tree?.kind === "mapping" ? [...tree.entries] : [];
}

export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === "list" ? tree.items : [];
}

export function isNull(tree: Tree | undefined): boolean {
  return tree === undefined || (tree.kind === "scalar" && tree.value === null);
}

/** A scalar as text; undefined for null and for anything else. */
export function textOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === "scalar" && tree.value !== null ? String(tree.value) : undefined;
}

export function scalar(value: Scalar["value"], place: Place, unset: readonly string[] = []): Scalar {
  return { kind: "scalar", value, unset, place };
}

/** The mapping with further or replaced entries; a replaced one keeps its position. */
export function withEntries(mapping: Mapping, more: Iterable<readonly [string, Entry]>): Mapping {
  return { ...mapping, entries: new Map([...mapping.entries, ...more]) };
}

export function without(mapping: Mapping, key: string): Mapping {
  const entries = new Map(mapping.entries);
  entries.delete(key);
  return { ...mapping, entries };
}

/** Equal whatever the places are. */
export function sameTree(left: Tree, right: Tree): boolean {
  if (left === right) return true;
  if (left.kind === "scalar" || right.kind === "scalar") {
    return left.kind === "scalar" && right.kind === "scalar" && left.value === right.value;
  }
  if (left.kind === "list" || right.kind === "list") {
    if (left.kind !== "list" || right.kind !== "list" || left.items.length !== right.items.length) return false;
    return left.items.every((item, index) => {
      const other = right.items[index];
      return other !== undefined && sameTree(item, other);
    });
  }
  if (left.entries.size !== right.entries.size) return false;
  for (const [key, { value }] of left.entries) {
    const other = right.entries.get(key)?.value;
    if (!other || !sameTree(value, other)) return false;
  }
  return true;
}
