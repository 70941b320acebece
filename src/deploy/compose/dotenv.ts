/**
 * `.env` files: `NAME=value` or `NAME: value`, `export` before it, comments behind ` #`, single quotes literal, double
 * quotes with escapes and variables, either over several lines. A bare `NAME` takes its value from the environment.
 * @see https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/
 */
import { cEscapes } from "../../text/c-escapes.ts";
import { type Lookup, substitute } from "./template.ts";

export interface DotEnv {
  readonly values: ReadonlyMap<string, string>;
  /** Why the rest of the file could not be read. */
  readonly error?: { readonly message: string; readonly line: number };
}

const blank = /[\t\v\f\r \u0085\u00a0]/;

export function parseDotEnv(text: string, lookup: Lookup = () => undefined): DotEnv {
  const reader = new Reader(text.replace(/^\ufeff/, ""), lookup);
  const message = reader.run();
  if (message === undefined) return { values: reader.values };
  return { values: reader.values, error: { message, line: reader.line } };
}

class Reader {
  readonly values = new Map<string, string>();
  readonly #text: string;
  readonly #lookup: Lookup;
  #at = 0;

  constructor(text: string, lookup: Lookup) {
    this.#text = text;
    this.#lookup = lookup;
  }

  get line(): number {
    return this.#text.slice(0, this.#at).split("\n").length;
  }

  /** The error that ends it, if any. */
  run(): string | undefined {
    for (;;) {
      this.#skipToStatement();
      if (this.#at >= this.#text.length) return undefined;
      const message = this.#statement();
      if (message !== undefined) return message;
    }
  }

  #skipToStatement(): void {
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at] ?? "";
      if (character === "#") this.#at = this.#lineEnd();
      else if (!/[\s\u0085]/.test(character)) return;
    }
  }

  #lineEnd(): number {
    const end = this.#text.indexOf("\n", this.#at);
    return end === -1 ? this.#text.length : end;
  }

  #statement(): string | undefined {
    const exported = /export\s+/y;
    exported.lastIndex = this.#at;
    if (exported.test(this.#text)) this.#at = exported.lastIndex;
    const start = this.#at;
    const name = /[^=:\n]*/y;
    name.lastIndex = start;
    name.test(this.#text);
    const key = this.#text.slice(start, name.lastIndex).trimEnd();
    const bad = /[^\p{L}\p{N}_.\-[\]\t\v\f\r \u0085\u00a0]/u.exec(key);
    if (bad) {
      const written = this.#text.slice(start).split("\n", 1)[0] ?? "";
      return `line ${this.line}: unexpected character ${JSON.stringify(bad[0])} in variable name ${JSON.stringify(written)}`;
    }
    if (key.includes(" ")) return `line ${this.line}: key cannot contain a space`;
    const separator = this.#text[name.lastIndex];
    this.#at = Math.min(name.lastIndex + 1, this.#text.length);
    if (separator === "=" || separator === ":") return this.#value(key);
    const value = separator === "\n" ? this.#lookup(key) : undefined;
    if (value !== undefined) this.values.set(key, value);
    return undefined;
  }

  #value(key: string): string | undefined {
    while (blank.test(this.#text[this.#at] ?? "")) this.#at++;
    const quote = this.#text[this.#at];
    if (quote === "'" || quote === '"') return this.#quoted(key, quote);
    const line = this.#text.slice(this.#at, this.#lineEnd());
    this.#at = Math.min(this.#lineEnd() + 1, this.#text.length);
    return this.#set(key, (line.split(" #", 1)[0] ?? "").trimEnd());
  }

  #quoted(key: string, quote: string): string | undefined {
    let value = "";
    for (let at = this.#at + 1; at < this.#text.length; at++) {
      const character = this.#text[at] ?? "";
      if (character === "\\" && at + 1 < this.#text.length) {
        at++;
        const next = this.#text[at] ?? "";
        value += next === quote ? next : `\\${next}`;
      } else if (character === quote) {
        this.#at = at + 1;
        if (quote === '"') return this.#set(key, unescape(value));
        this.values.set(key, value);
        return undefined;
      } else {
        value += character;
      }
    }
    return `line ${this.line}: unterminated quoted value ${this.#text.slice(this.#at).split("\n", 1)[0] ?? ""}`;
  }

  #set(key: string, value: string): string | undefined {
    const { text, error } = substitute(value, (name) => this.#lookup(name) ?? this.values.get(name));
    if (!error) this.values.set(key, text);
    if (!error) return undefined;
    return error.kind === "missing" ? error.message : `Invalid template: ${JSON.stringify(error.template)}`;
  }
}

const escapes: Readonly<Record<string, string>> = { ...cEscapes, $: "$$", '"': '"' };

function unescape(text: string): string {
  return text.replace(/\\([abcfnrtv$"\\]|0\d{0,3})/g, (whole, escape: string) => {
    if (/^0[0-7]{3}$/.test(escape)) return String.fromCodePoint(Number.parseInt(escape, 8));
    return escapes[escape] ?? whole;
  });
}
