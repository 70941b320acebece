/**
 * Variables as Compose fills them in: `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME-default}`, `${NAME:+word}`, `${NAME+word}`,
 * `${NAME:?message}`, `${NAME?message}`, and `$$` for a dollar sign. The word may hold variables itself. Names are letters,
 * digits and `_`; anything else behind a `${` or a `$` at the end is an error, and so is a brace that closes on another line.
 * @see https://docs.docker.com/reference/compose-file/interpolation/
 */

export interface Substitution {
  readonly text: string;
  /** Names that have neither a value nor a default. */
  readonly unset: readonly string[];
  /** The first thing that is wrong. */
  readonly error?: TemplateError;
}

/** `invalid` is a form that Compose does not know, `missing` a required variable. */
export type TemplateError =
  | { readonly kind: "invalid"; readonly template: string }
  | { readonly kind: "missing"; readonly message: string };

export type Lookup = (name: string) => string | undefined;

const maxDepth = 50;
const maxLength = 1 << 20;
const opening = /\$(?:(\$)|([_a-z][_a-z0-9]*)|\{(?:([_a-z][_a-z0-9]*)(:?[-+?])?)?)/iuy;

export function substitute(template: string, lookup: Lookup): Substitution {
  const run = new Run(lookup);
  const text = run.fill(template, 0);
  const result = { text, unset: [...run.unset] };
  return run.error ? { ...result, error: run.error } : result;
}

class Run {
  readonly unset = new Set<string>();
  error: TemplateError | undefined;
  readonly #lookup: Lookup;

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }

  fill(template: string, depth: number): string {
    const braces = new LastBraces(template);
    let out = "";
    let at = 0;
    while (at < template.length && out.length < maxLength) {
      const dollar = template.indexOf("$", at);
      if (dollar === -1) break;
      out += template.slice(at, dollar);
      opening.lastIndex = dollar;
      const match = opening.exec(template);
      at = dollar + (match?.[0].length ?? 1);
      const [, escaped, named, name, operator] = match ?? [];
      const last = braces.after(at);
      if (!match || escaped) {
        out += "$";
      } else if (named) {
        out += this.#plain(named);
      } else if (name && !operator && template[at] === "}") {
        out += this.#plain(name);
        at++;
      } else if (name && operator && last !== undefined && depth <= maxDepth) {
        const end = closing(template, dollar, last);
        out += this.#apply(name, operator, template.slice(at, end), depth);
        at = end + 1;
      } else {
        this.#fail({ kind: "invalid", template });
      }
    }
    return out + template.slice(at);
  }

  #plain(name: string): string {
    const value = this.#lookup(name);
    if (value === undefined) this.unset.add(name);
    return value ?? "";
  }

  #apply(name: string, operator: string, word: string, depth: number): string {
    const value = this.#lookup(name);
    const missing = value === undefined || (operator.startsWith(":") && value === "");
    switch (operator.at(-1)) {
      case "-":
        return missing ? this.fill(word, depth + 1) : (value ?? "");
      case "+":
        return missing ? (value ?? "") : this.fill(word, depth + 1);
      default: {
        if (!missing) return value ?? "";
        const message = this.fill(word, depth + 1);
        const tail = message === "" ? "" : `: ${message}`;
        this.#fail({ kind: "missing", message: `required variable ${name} is missing a value${tail}` });
        return "";
      }
    }
  }

  #fail(error: TemplateError): void {
    this.error ??= error;
  }
}

/** Index of the brace that closes the one behind `start`; the last of the line when none is balanced. */
function closing(text: string, start: number, last: number): number {
  let open = 0;
  for (let at = start; at < last; at++) {
    if (text[at] === "}" && --open === 0) return at;
    if (text[at] !== "{") continue;
    open++;
    at++;
  }
  return last;
}

/** The last closing brace of each line, worked out once. */
class LastBraces {
  readonly #text: string;
  #lineEnd = -1;
  #brace = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** On the line of `at`, and not before it. */
  after(at: number): number | undefined {
    if (at > this.#lineEnd) {
      const end = this.#text.indexOf("\n", at);
      this.#lineEnd = end === -1 ? this.#text.length : end;
      this.#brace = this.#text.lastIndexOf("}", this.#lineEnd);
    }
    return this.#brace >= at ? this.#brace : undefined;
  }
}
