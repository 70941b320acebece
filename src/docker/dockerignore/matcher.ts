/**
 * Decides which paths are left out of the build context, as the client's walk does. For each directory it keeps which
 * patterns have matched; an entry below asks only the others, and of those only the ones that could change the
 * answer so far. A pattern that wasn't asked counts as not matched further down: that is why `d/e/y` and `!d`
 * together still drop `d/e/y`, whatever the documentation says.
 * @see https://github.com/tonistiigi/fsutil/blob/master/filter.go
 */
import { type CompiledPattern, compilePattern } from "./pattern.ts";
import type { IgnorePattern } from "./parse.ts";

export interface Decision {
  /** The entry itself is left out; a directory comes back when something below it is kept. */
  readonly ignored: boolean;
  /** The pattern that decided; undefined when none matched. */
  readonly by: IgnorePattern | undefined;
  /** For a directory: whether the walk looks inside. */
  readonly descend: boolean;
  /** A pattern that the engine can't compile; the build ends when the walk comes to this entry. */
  readonly broken: IgnorePattern | undefined;
}

interface Outcome extends Decision {
  readonly matched: readonly boolean[];
}

export class IgnoreMatcher {
  readonly #root: WalkState;

  constructor(patterns: readonly IgnorePattern[]) {
    this.#root = new WalkState("", new Rules(patterns.map(compilePattern)), undefined);
  }

  root(): WalkState {
    return this.#root;
  }

  /** For a path relative to the context, with slashes; `""` and `.` are the context itself. */
  decide(path: string): Decision {
    const names = path.split("/").filter((name) => name !== "" && name !== ".");
    const last = names.pop();
    if (last === undefined) return { ignored: false, by: undefined, descend: true, broken: undefined };
    let state = this.#root;
    for (const name of names) state = state.enter(name);
    return state.decide(last);
  }
}

/** A directory of the walk. */
export class WalkState {
  /** Relative to the context; empty for its root. */
  readonly path: string;
  readonly #rules: Rules;
  readonly #own: Outcome | undefined;
  readonly #children = new Map<string, WalkState>();

  constructor(path: string, rules: Rules, own: Outcome | undefined) {
    this.path = path;
    this.#rules = rules;
    this.#own = own;
  }

  /** An entry of this directory. What stands in a directory that the walk passes over is ignored with it. */
  decide(name: string): Decision {
    const { ignored, by, descend, broken } = this.#outcome(name);
    return { ignored, by, descend, broken };
  }

  /** The state inside the directory `name`. */
  enter(name: string): WalkState {
    const known = this.#children.get(name);
    if (known) return known;
    const state = new WalkState(this.#join(name), this.#rules, this.#outcome(name));
    this.#children.set(name, state);
    return state;
  }

  #outcome(name: string): Outcome {
    if (this.#own && !this.#own.descend) return { ...this.#own, broken: undefined };
    return this.#rules.apply(this.#join(name), this.#own?.matched);
  }

  #join(name: string): string {
    return this.path === "" ? name : `${this.path}/${name}`;
  }
}

class Rules {
  readonly #patterns: readonly CompiledPattern[];
  /** Exceptions, without a glob at their end. */
  readonly #exceptions: readonly string[];
  readonly #plainExceptions: boolean;

  constructor(patterns: readonly CompiledPattern[]) {
    this.#patterns = patterns;
    const negated = patterns.filter(({ pattern }) => pattern.negated);
    this.#exceptions = negated.map(({ pattern }) => pattern.text.replace(/\/\*\*$/, "").replace(/\/\*$/, ""));
    this.#plainExceptions = this.#exceptions.every((text) => !/[*[\]?^\\]/.test(text));
  }

  apply(path: string, parent: readonly boolean[] | undefined): Outcome {
    const results: boolean[] = [];
    let ignored = false;
    let by: IgnorePattern | undefined;
    let broken: IgnorePattern | undefined;
    for (const [index, { pattern, matches }] of this.#patterns.entries()) {
      const inherited = parent?.[index] ?? false;
      const relevant = pattern.negated === ignored;
      if (!inherited && relevant && !matches) broken ??= pattern;
      const matched = inherited || (relevant && (matches?.(path) ?? false));
      results.push(matched);
      if (!matched) continue;
      ignored = !pattern.negated;
      by = pattern;
    }
    return { ignored, by, descend: !ignored || this.#mayKeepBelow(path), broken, matched: results };
  }

  #mayKeepBelow(path: string): boolean {
    if (!this.#plainExceptions) return true;
    return this.#exceptions.some((text) => `${text}/`.startsWith(`${path}/`));
  }
}
