/** A configuration in YAML, with places: typed questions whose refusals are collected with their line. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";

export interface ConfigError {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export class ConfigReader {
  readonly errors: ConfigError[] = [];
  readonly root: Node | undefined;
  readonly #lines = new LineCounter();

  constructor(text: string) {
    const document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false, uniqueKeys: true });
    for (const { pos, message } of document.errors) {
      this.errors.push({ ...this.#position(pos[0]), message: `this is no YAML: ${message.toLowerCase()}` });
    }
    this.root = document.contents ?? undefined;
  }

  #position(offset: number): { readonly line: number; readonly column: number } {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  fail(node: Node | undefined, message: string): undefined {
    this.errors.push({ ...this.#position(node?.range?.[0] ?? 0), message });
    return undefined;
  }

  /** The entries of a mapping; an empty value has none. */
  entries(node: Node | undefined, what: string): readonly (readonly [string, Node | undefined, Node])[] {
    if (!node || (isScalar(node) && node.value === null)) return [];
    if (!isMap<Node, Node | null>(node)) {
      this.fail(node, `${what} has to be a mapping of names to values`);
      return [];
    }
    return node.items.map(({ key, value }) => [
      isScalar(key) ? String(key.value) : key.toString(),
      value ?? undefined,
      key,
    ]);
  }

  /** The same for a mapping with fixed names. */
  fields(node: Node | undefined, what: string, known: readonly string[]): ReadonlyMap<string, Node> {
    const fields = new Map<string, Node>();
    for (const [name, value, key] of this.entries(node, what)) {
      if (!known.includes(name)) this.fail(key, `\`${name}\` is not known in ${what}; there are ${list(known)}`);
      else if (value) fields.set(name, value);
    }
    return fields;
  }

  items(node: Node | undefined, what: string): readonly Node[] {
    if (!node || (isScalar(node) && node.value === null)) return [];
    if (isSeq<Node>(node)) return node.items;
    this.fail(node, `${what} has to be a list`);
    return [];
  }

  /** Numbers count as they are written: `go: 1.20` is not 1.2. */
  text(node: Node | undefined, what: string): string | undefined {
    if (!node) return undefined;
    if (isScalar(node) && node.value !== null) return node.source ?? `${node.value as string | number | boolean}`;
    return this.fail(node, isAlias(node) ? `${what}: aliases are not read here` : `${what} has to be a text`);
  }

  texts(node: Node | undefined, what: string): readonly string[] | undefined {
    if (!node) return undefined;
    return this.items(node, what).flatMap((item) => this.text(item, `each item of ${what}`) ?? []);
  }

  /** Not negative. */
  number(node: Node | undefined, what: string): number | undefined {
    const text = this.text(node, what);
    if (text === undefined) return undefined;
    const value = Number(text);
    return value >= 0 && text !== "" ? value : this.fail(node, `${what} has to be a number, but it is \`${text}\``);
  }

  flag(node: Node | undefined, what: string): boolean | undefined {
    if (!node) return undefined;
    if (isScalar(node) && typeof node.value === "boolean") return node.value;
    return this.fail(node, `${what} has to be true or false`);
  }

  choice<T extends string>(node: Node | undefined, what: string, known: readonly T[]): T | undefined {
    const text = this.text(node, what);
    if (text === undefined) return undefined;
    const found = known.find((word) => word === text);
    return found ?? this.fail(node, `\`${text}\` is no value of ${what}; there are ${list(known)}`);
  }
}

function list(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}
