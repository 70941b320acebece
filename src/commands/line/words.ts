/**
 * The words of a command line told apart, by the rules of Node's `parseArgs`, which are POSIX's and GNU's. Not taken from
 * `node:util`: to load that module costs the standalone executable a tenth of a small check.
 * @see https://nodejs.org/api/util.html#parseargs-tokens
 */
import type { OptionSpec } from "./spec.ts";

export type Word =
  | { readonly kind: "argument"; readonly value: string }
  | {
      readonly kind: "option";
      /** Long name; the letter itself when no option has it. */
      readonly name: string;
      /** As typed, without its value. */
      readonly typed: string;
      readonly value: string | undefined;
      /** The value stands in the same word: `--file=x`, `-fx`. */
      readonly inline: boolean;
    };

export function tellApart(words: readonly string[], specs: readonly OptionSpec[]): Word[] {
  const found: Word[] = [];
  const rest = [...words];
  const takesValue = (name: string): boolean => specs.some((spec) => spec.name === name && spec.value !== undefined);
  const option = (name: string, typed: string): void => {
    const value = takesValue(name) ? rest.shift() : undefined;
    found.push({ kind: "option", name, typed, value, inline: false });
  };
  // letters of options without values may stand together, and a value right behind its letter
  const letters = (text: string): void => {
    for (let at = 0; at < text.length; at++) {
      const letter = text.charAt(at);
      const name = specs.find((spec) => spec.short === letter)?.name ?? letter;
      const value = text.slice(at + 1);
      if (value === "" || !takesValue(name)) option(name, `-${letter}`);
      else {
        found.push({ kind: "option", name, typed: `-${letter}`, value, inline: true });
        return;
      }
    }
  };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--") {
      found.push(...rest.map((value): Word => ({ kind: "argument", value })));
      return found;
    }
    if (word === "-" || !word.startsWith("-")) {
      found.push({ kind: "argument", value: word });
    } else if (word.startsWith("--")) {
      if (!word.includes("=", 3)) option(word.slice(2), word);
      else {
        const equals = word.indexOf("=");
        const typed = word.slice(0, equals);
        found.push({ kind: "option", name: typed.slice(2), typed, value: word.slice(equals + 1), inline: true });
      }
    } else letters(word.slice(1));
  }
  return found;
}
