/**
 * The lexer: text, quotes, escapes, `$name` and `${…}`, nested through the words inside the braces.
 * `expand.ts` tells the rules.
 */
import { choose, type Modifier, unsupported } from "./modifiers.ts";
import { LexError, type LexState, TooLarge } from "./state.ts";
import { replaceAll, replaceFirst } from "./substitute.ts";
import { compilePattern, PatternError } from "./pattern.ts";
import { UNKNOWN } from "./value.ts";
import { WordCollector } from "./words.ts";

const maxLength = 4 << 20;
const maxDepth = 400;
const specialParameter = /^[@*#?\-$!0]$/;
const digit = /^\p{Nd}$/u;
const nameCharacter = /^[\p{L}\p{Nd}_]$/u;

export interface Lexed {
  readonly text: string;
  readonly words: readonly string[];
}

/** Lexes up to `stop`, which is consumed, or to the end when it is `""`. */
export function lexUntil(state: LexState, stop: string, raw: boolean): Lexed {
  const outer = state.raw;
  state.raw = raw;
  const words = new WordCollector(state);
  let text = "";
  while (!state.ended && state.peek() !== stop) {
    const character = state.peek();
    let piece: string;
    if (character === "$") {
      piece = dollar(state);
      words.add(piece);
    } else if (character === "<") {
      piece = heredocMark(state);
      words.addRaw(piece);
    } else if ((character === "'" || character === '"') && !state.options.plainQuotes) {
      piece = character === "'" ? singleQuoted(state) : doubleQuoted(state);
      words.addRaw(piece);
    } else if (character === state.options.escape) {
      piece = escaped(state);
      if (piece !== "") words.addRaw(piece);
    } else {
      state.at++;
      piece = character;
      words.add(piece);
    }
    text += piece;
    if (text.length > maxLength) throw new TooLarge();
  }
  if (stop !== "") {
    if (state.ended) throw new LexError(`unexpected end of statement while looking for matching ${stop}`);
    state.at++;
  }
  state.raw = outer;
  return { text, words: words.finish() };
}

function escaped(state: LexState): string {
  const escape = state.next();
  return (state.raw ? escape : "") + state.next();
}

/** `<<` keeps the blanks behind it, so that they do not separate a here-document's name from it. */
function heredocMark(state: LexState): string {
  state.at++;
  if (state.peek() !== "<") return "<";
  state.at++;
  const start = state.at;
  while (/^[\t\r ]$/.test(state.peek())) state.at++;
  return `<<${state.text.slice(start, state.at)}`;
}

function singleQuoted(state: LexState): string {
  const end = state.text.indexOf("'", state.at + 1);
  const start = state.at;
  if (end === -1) {
    state.at = state.text.length;
    throw new LexError("unexpected end of statement while looking for matching single-quote");
  }
  state.at = end + 1;
  return state.options.rawQuotes ? state.text.slice(start, end + 1) : state.text.slice(start + 1, end);
}

function doubleQuoted(state: LexState): string {
  const quote = state.options.rawQuotes ? '"' : "";
  state.at++;
  let text = quote;
  for (;;) {
    if (text.length > maxLength) throw new TooLarge();
    const character = state.peek();
    if (character === "") throw new LexError("unexpected end of statement while looking for matching double-quote");
    if (character === "$") {
      text += dollar(state);
      continue;
    }
    state.at++;
    if (character === '"') return text + quote;
    text += character === state.options.escape ? escapedInQuotes(state, character) : character;
  }
}

function escapedInQuotes(state: LexState, escape: string): string {
  const kept = state.raw ? escape : "";
  const next = state.peek();
  if (next === "") return kept;
  return kept + (next === '"' || next === "$" || next === escape ? state.next() : escape);
}

function dollar(state: LexState): string {
  state.at++;
  if (state.peek() !== "{") {
    const name = variableName(state);
    if (name === "") return "$";
    const value = state.lookup(name);
    return value === undefined && state.options.keepUnset ? `$${name}` : state.known(value);
  }
  state.at++;
  if (state.ended) throw new LexError("syntax error: missing '}'");
  if (/^[{}:]$/.test(state.peek())) throw new LexError("syntax error: bad substitution");
  return braced(state, variableName(state));
}

function braced(state: LexState, name: string): string {
  const sign = state.next();
  if (sign === "}") {
    const value = state.lookup(name);
    return value === undefined && state.options.keepUnset ? `\${${name}}` : state.known(value);
  }
  if (sign === "/") return replaced(state, name);
  const modifier: Modifier = sign === ":" ? { sign: state.next(), colon: true } : { sign, colon: false };
  return modified(state, name, modifier);
}

function modified(state: LexState, name: string, modifier: Modifier): string {
  const { sign, colon } = modifier;
  const trims = sign === "#" || sign === "%";
  if (trims ? colon : !colon && !/^[-+?]$/.test(sign)) throw unsupported(modifier);
  const word = nested(state, "}", trims, "'}'");
  const value = state.lookup(name);
  if (value === undefined && state.options.keepUnset) {
    state.unknown ||= word.unknown;
    return `\${${name}${colon ? ":" : ""}${sign}${word.text}}`;
  }
  if (value === UNKNOWN || (trims && word.unknown)) {
    if (!/^[-+?]$/.test(sign) && !word.unknown) choose(name, "", modifier, word.text);
    if (sign !== "+" || word.text !== "" || word.unknown) state.unknown = true;
    return "";
  }
  const choice = choose(name, value, modifier, word.text);
  if ("text" in choice) return choice.text;
  if (choice.take === "word") state.unknown ||= word.unknown;
  if (choice.take === "value") return value ?? "";
  return choice.take === "word" ? word.text : "";
}

function replaced(state: LexState, name: string): string {
  const all = state.peek() === "/";
  if (all) state.at++;
  const pattern = nested(state, "/", true, "'/' in ${}");
  const replacement = nested(state, "}", true, "'}'");
  const value = state.lookup(name);
  const unknown = pattern.unknown || replacement.unknown;
  if (value === undefined && state.options.keepUnset) {
    state.unknown ||= unknown;
    return `\${${name}/${pattern.text}/${replacement.text}}`;
  }
  if (!pattern.unknown) compilePattern(pattern.text);
  if (value === UNKNOWN || unknown) {
    state.unknown = true;
    return "";
  }
  return (all ? replaceAll : replaceFirst)(pattern.text, value ?? "", replacement.text);
}

/** A word inside braces; whether it is unknown matters only when it is used. */
function nested(state: LexState, stop: string, raw: boolean, missing: string): { text: string; unknown: boolean } {
  const before = state.unknown;
  state.unknown = false;
  state.depth++;
  if (state.depth > maxDepth) throw new TooLarge();
  try {
    const { text } = lexUntil(state, stop, raw);
    return { text, unknown: state.unknown };
  } catch (error) {
    const broken = error instanceof LexError || error instanceof PatternError;
    if (broken && state.ended) throw new LexError(`syntax error: missing ${missing}`);
    throw error;
  } finally {
    state.depth--;
    state.unknown = before;
  }
}

/** Letters, digits and `_`; only digits when it begins with one; else one of the special parameters. */
function variableName(state: LexState): string {
  const start = state.at;
  const first = pointAt(state);
  if (digit.test(first)) {
    while (digit.test(pointAt(state))) state.next();
  } else if (specialParameter.test(first)) {
    state.at++;
  } else {
    while (nameCharacter.test(pointAt(state))) state.next();
  }
  return state.text.slice(start, state.at);
}

function pointAt(state: LexState): string {
  const point = state.text.codePointAt(state.at);
  return point === undefined ? "" : String.fromCodePoint(point);
}
