/**
 * Texts of which every match of a pattern contains one: a line without them need not be matched, and the pattern need not be compiled.
 * scripts/gen-causes.ts writes them beside the recognisers.
 */

/** Shorter ones stand everywhere. */
const MIN_LENGTH = 3;

const GROUP_KIND = /\?(?:<?[=!]|:|<\w+>)/y;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;

type Literals = readonly string[] | undefined;

/** Undefined where no text is sure. */
export function literalsOf({ source, ignoreCase }: RegExp): Literals {
  return ignoreCase ? undefined : new Reader(source).alternatives();
}

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to the end of the group: each alternative has to give its own. */
  alternatives(): Literals {
    let all: string[] | undefined = [];
    for (;;) {
      const own = this.#sequence();
      all = own && all ? [...all, ...own] : undefined;
      if (this.#source[this.#at] !== "|") return all;
      this.#at++;
    }
  }

  /** The best that one of its parts gives. */
  #sequence(): Literals {
    let best: Literals;
    let run = "";
    const offer = (literals: Literals): void => {
      if (literals && shortest(literals) >= MIN_LENGTH && shortest(literals) > shortest(best)) best = literals;
    };
    while (this.#at < this.#source.length && !"|)".includes(this.#source[this.#at] ?? "")) {
      const part = this.#part();
      const optional = this.#quantifier();
      if (typeof part === "string" && optional === undefined) {
        run += part;
        continue;
      }
      // `a+` is an `a` that more of them follow
      offer(optional === false && typeof part === "string" ? [run + part] : [run]);
      run = "";
      if (typeof part !== "string" && optional !== true) offer(part);
    }
    offer([run]);
    return best;
  }

  /** One character as itself; what a group gives; undefined for classes and assertions. */
  #part(): string | Literals {
    const character = this.#source[this.#at++] ?? "";
    if (character === "[") {
      while (this.#source[this.#at] !== "]") this.#at += this.#source[this.#at] === "\\" ? 2 : 1;
      this.#at++;
      return undefined;
    }
    if (character === "(") return this.#group();
    if (character === "\\") {
      const escaped = this.#source[this.#at++] ?? "";
      if (escaped === "t") return "\t";
      return /[a-z0-9]/i.test(escaped) ? undefined : escaped;
    }
    return ".^$".includes(character) ? undefined : character;
  }

  #group(): Literals {
    const kind = this.#take(GROUP_KIND) ?? "";
    const inner = this.alternatives();
    this.#at++;
    return /[=!]$/.test(kind) ? undefined : inner;
  }

  /** Whether the part before may be missing; undefined when nothing says how often it stands. */
  #quantifier(): boolean | undefined {
    if (!"*+?{".includes(this.#source[this.#at] ?? "!")) return undefined;
    const quantifier = this.#take(QUANTIFIER);
    return quantifier === undefined ? undefined : /^[*?]|^\{0/.test(quantifier);
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}

function shortest(literals: Literals): number {
  return literals ? Math.min(...literals.map((literal) => literal.length)) : 0;
}
