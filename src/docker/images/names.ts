/**
 * Names of an image, which come by the thousand: they stay the text that they are written in, since few are ever asked
 * for, and making sets of them took longer than a small build.
 */

export interface Names extends Iterable<string> {
  has(name: string): boolean;
}

/** Blanks and line ends separate words. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** The words of some texts. */
export class Words implements Names {
  readonly #texts: readonly string[];

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  and(more: Words): Words {
    return new Words([...this.#texts, ...more.#texts]);
  }

  has(word: string): boolean {
    return word !== "" && !/\s/.test(word) && this.#texts.some((text) => holds(text, word));
  }

  *[Symbol.iterator](): Iterator<string> {
    for (const text of this.#texts) yield* words(text);
  }
}

export function union(some: Names, more: Names): Names {
  return {
    has: (name) => some.has(name) || more.has(name),
    *[Symbol.iterator]() {
      yield* some;
      yield* more;
    },
  };
}

function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (isBlank(text.charCodeAt(at - 1)) && isBlank(text.charCodeAt(at + word.length))) return true;
  }
  return false;
}

/** The code is not a number before the first and behind the last character. */
function isBlank(code: number): boolean {
  return Number.isNaN(code) || code === 0x20 || code === 0x0a;
}

/** Directory to the names of the programs in it, separated by blanks. */
export type Programs = Readonly<Record<string, string>>;

export function programWords(programs: Programs): Map<string, Words> {
  return new Map(Object.entries(programs).map(([directory, names]) => [directory, new Words([names])]));
}

/** Absolute paths: some that are written out, and programs by their directory. */
export class Paths implements Names {
  /** Directories of programs among them. */
  readonly written: ReadonlySet<string>;
  readonly #programs: ReadonlyMap<string, Words>;

  constructor(written: ReadonlySet<string>, programs: ReadonlyMap<string, Words>) {
    this.written = written;
    this.#programs = programs;
  }

  and(written: Iterable<string>, programs: ReadonlyMap<string, Words>): Paths {
    const joined = new Map(this.#programs);
    for (const [directory, names] of programs) joined.set(directory, joined.get(directory)?.and(names) ?? names);
    return new Paths(new Set([...this.written, ...programs.keys(), ...written]), joined);
  }

  has(path: string): boolean {
    if (this.written.has(path)) return true;
    const cut = path.lastIndexOf("/");
    return this.#programs.get(path.slice(0, cut))?.has(path.slice(cut + 1)) === true;
  }

  /** Names of programs in a directory. */
  programsIn(directory: string): Iterable<string> {
    return this.#programs.get(directory) ?? [];
  }

  /** Directories whose programs are known. */
  directories(): Iterable<string> {
    return this.#programs.keys();
  }

  *[Symbol.iterator](): Iterator<string> {
    yield* this.written;
    for (const [directory, names] of this.#programs) for (const name of names) yield `${directory}/${name}`;
  }
}
