/**
 * Variable expansion as BuildKit's shell lexer does it, which is no shell: `'…'` is literal; in `"…"` variables are
 * expanded and the escape character works only before `"`, `$` and itself; outside it drops itself. Surprising rules:
 *
 * - a variable that isn't set is empty and never an error, except for `${v?}` and `${v:?}`;
 * - `$1x` is the variable `1` and an `x`; `$$`, `$@`, `$?` … are variables with those names;
 * - `${v:1:2}`, `${#v}`, `${!v}`, `${v^^}` are errors;
 * - patterns know `*` and `?` only; `${v/p/r}` needs both slashes, and in `${v//p/r}` a `$1` in `r` is a reference of a
 *   regular expression, hence empty.
 *
 * Here a lookup may also answer UNKNOWN; the result is then unknown if, and only if, that value could reach it.
 * @see https://github.com/moby/buildkit/blob/master/frontend/dockerfile/shell/lex.go
 */
import { goQuote } from "../go-text.ts";
import { type Lexed, lexUntil } from "./lexer.ts";
import { PatternError, TooCostly } from "./pattern.ts";
import { LexError, type LexOptions, LexState, TooLarge } from "./state.ts";
import type { Lookup } from "./value.ts";

export { UNKNOWN, type Lookup, type Value } from "./value.ts";

interface Outcome {
  /** The result hangs on a value that nobody can tell (or is too large to work out). */
  readonly unknown: boolean;
  /** Names that were looked up and are not set, in order. */
  readonly unmatched: readonly string[];
  /** Names that were looked up and are set (or unknown), in order. */
  readonly matched: readonly string[];
  /** Why the engine refuses the word, in its words. */
  readonly error?: string;
}

export interface Expansion extends Outcome {
  /** Undefined when there is an error or the result is unknown. */
  readonly value: string | undefined;
}

export interface WordsExpansion extends Outcome {
  /** Undefined when there is an error or the result is unknown. */
  readonly words: readonly string[] | undefined;
}

/** Expands `text` to one word; blanks in it stay. */
export function expandWord(text: string, lookup: Lookup, escape = "\\"): Expansion {
  const { lexed, ...outcome } = lex(text, { lookup, escape });
  return { value: lexed?.text, ...outcome };
}

/** Expands `text` and splits the result at white space, also at that which comes from a variable outside quotes. */
export function expandWords(text: string, lookup: Lookup, escape = "\\"): WordsExpansion {
  const { lexed, ...outcome } = lex(text, { lookup, escape });
  return { words: lexed?.words, ...outcome };
}

/** Expands the content of a here-document of COPY or ADD: quotes have no meaning, the escape is always a backslash. */
export function expandContent(text: string, lookup: Lookup): Expansion {
  const { lexed, ...outcome } = lex(text, { lookup, escape: "\\", plainQuotes: true });
  return { value: lexed?.text, ...outcome };
}

export interface Result extends Outcome {
  readonly lexed: Lexed | undefined;
}

/** The lexer with all its options. */
export function lex(text: string, options: LexOptions): Result {
  const state = new LexState(text, options);
  let lexed: Lexed | undefined;
  let error: string | undefined;
  try {
    lexed = lexUntil(state, "", state.raw);
  } catch (thrown) {
    if (thrown instanceof LexError || thrown instanceof PatternError) error = thrown.message;
    else if (thrown instanceof TooLarge || thrown instanceof TooCostly) state.unknown = true;
    else throw thrown;
  }
  const outcome = { unknown: state.unknown && !error, unmatched: [...state.unmatched], matched: [...state.matched] };
  if (error !== undefined)
    return { lexed: undefined, ...outcome, error: `failed to process ${goQuote(text)}: ${error}` };
  return { lexed: outcome.unknown ? undefined : lexed, ...outcome };
}
