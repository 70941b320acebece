/** How the text behind keyword and flags is cut into arguments. */
import { isSpace } from "../go-text.ts";
import type { Joined, Word } from "./ast.ts";
import { isSeparator } from "./flag-words.ts";
import { spanOf, wordOf } from "./joined.ts";

/** Words between blanks; quotes have no meaning. */
export function splitAtBlanks(joined: Joined, from: number, to: number): Word[] {
  const words: Word[] = [];
  for (let at = from; at < to;) {
    const start = at;
    while (at < to && !isSeparator(joined.text[at])) at++;
    words.push(wordOf(joined, start, at));
    while (at < to && isSeparator(joined.text[at])) at++;
  }
  return words;
}

/** A word whose quotes and escapes still stand. `from` and `to` are its place in the joined text. */
export interface QuotedWord extends Word {
  readonly from: number;
  readonly to: number;
}

/** Words between white space outside quotes; quotes stay. An escape character at the very end is dropped. */
export function splitQuoted(joined: Joined, from: number, to: number, escape: string): QuotedWord[] {
  const { text } = joined;
  const words: QuotedWord[] = [];
  for (let at = from; at < to;) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = quotedEnd(text, at, to, escape);
    const value = end.dropped ? text.slice(at, to - 1) : text.slice(at, end.at);
    if (value !== "") words.push({ text: value, span: spanOf(joined, at, end.at), from: at, to: end.at });
    at = end.at;
  }
  return words;
}

function quotedEnd(text: string, from: number, to: number, escape: string): { at: number; dropped: boolean } {
  let quote = "";
  for (let at = from; at < to; at++) {
    const character = text[at] ?? "";
    if (quote === "" && isSpace(text.charCodeAt(at))) return { at, dropped: false };
    if (character === escape && quote !== "'") {
      if (at + 1 === to) return { at: to, dropped: true };
      at++;
    } else if (quote === "" && (character === "'" || character === '"')) {
      quote = character;
    } else if (character === quote) {
      quote = "";
    }
  }
  return { at: to, dropped: false };
}
