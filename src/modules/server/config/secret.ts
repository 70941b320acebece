/** A password or a token that stands in a file or in the environment; a file is read again when it may have changed. */
import { readFileSync } from "node:fs";
import type { Environment } from "../../settings.ts";

export type SecretPlace = { readonly file: string } | { readonly variable: string };

/** Milliseconds. */
const REREAD = 2000;

export class Secret {
  readonly #place: SecretPlace;
  readonly #env: Environment;
  #known: { readonly value: string | undefined; readonly until: number } | undefined;

  constructor(place: SecretPlace, env: Environment) {
    this.#place = place;
    this.#env = env;
  }

  /** Without the line break at its end; undefined where there is none, or an empty one. */
  value(): string | undefined {
    if ("variable" in this.#place) return this.#env[this.#place.variable] || undefined;
    const now = performance.now();
    if (this.#known && this.#known.until > now) return this.#known.value;
    let value: string | undefined;
    try {
      value = readFileSync(this.#place.file, "utf8").trimEnd() || undefined;
    } catch {
      // as one that is empty: nobody is let in by it
    }
    this.#known = { value, until: now + REREAD };
    return value;
  }

  /** Where it is, for messages. */
  get place(): string {
    return "file" in this.#place ? this.#place.file : `$${this.#place.variable}`;
  }
}
