/** What `${name<modifier>word}` makes of a value. */
import { LexError } from "./state.ts";
import { trimPrefix, trimSuffix } from "./substitute.ts";

export interface Modifier {
  /** `-`, `+`, `?`, `#`, `%`, or something the engine does not know. */
  readonly sign: string;
  /** A `:` stands before the sign: an empty value counts as unset. */
  readonly colon: boolean;
}

export function unsupported(modifier: Modifier): LexError {
  const shown = modifier.sign === "" ? "\ufffd" : modifier.sign;
  return new LexError(`unsupported modifier (${modifier.colon ? ":" : ""}${shown}) in substitution`);
}

/** Which text is the result: the variable's own, or the word behind the modifier. */
export type Choice = { readonly take: "value" | "word" | "nothing" } | { readonly text: string };

/** Decides for a known (or unset) value. `word` is the expanded word. */
export function choose(name: string, value: string | undefined, modifier: Modifier, word: string): Choice {
  const missing = value === undefined || (modifier.colon && value === "");
  switch (modifier.sign) {
    case "-":
      return { take: missing ? "word" : "value" };
    case "+":
      return { take: missing ? "nothing" : "word" };
    case "?":
      if (!missing) return { take: "value" };
      throw new LexError(`${name}: ${word || `is not allowed to be ${value === undefined ? "unset" : "empty"}`}`);
    case "#":
      return { text: trimPrefix(word, value ?? "") };
    case "%":
      return { text: trimSuffix(word, value ?? "") };
    default:
      throw unsupported(modifier);
  }
}
