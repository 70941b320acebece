/**
 * The first of the two layers: one node for each logical line, cut into keyword, flags and arguments by the rules of
 * that keyword, known or not. Whether the instruction makes sense is not asked here.
 */
import { goLower, goQuote } from "../go-text.ts";
import type { Heredoc, Joined, Word } from "./ast.ts";
import { splitAtBlanks, splitQuoted } from "./argument-words.ts";
import { isSeparator, splitCommand } from "./flag-words.ts";
import { sliceJoined, spanOf, wordOf } from "./joined.ts";
import { readJsonArray } from "./json-array.ts";
import type { LogicalLine } from "./logical.ts";

export interface Node {
  readonly keyword: Word;
  /** Each with its `--`, quotes removed. */
  readonly flags: readonly Word[];
  readonly rest: Joined;
  /** For ENV and LABEL key, value and separator in turn. */
  readonly args: readonly Word[];
  /** The arguments were written as a JSON array. */
  readonly json: boolean;
  /** The text of a shell form: the rest, for HEALTHCHECK without its type. */
  readonly script: Joined;
  /** The instruction behind ONBUILD. */
  readonly child: Node | undefined;
  readonly source: LogicalLine;
  /** The node is this part of the logical line, read with this escape character. */
  readonly part: { readonly from: number; readonly to: number; readonly escape: string };
  readonly heredocs: readonly Heredoc[];
  readonly endLine: number;
  readonly end: number;
}

/** The line breaks the grammar of its keyword. */
export interface Broken {
  readonly message: string;
}

interface Arguments {
  readonly args: readonly Word[];
  readonly json?: boolean;
  readonly scriptFrom?: number;
  readonly child?: Node;
}

interface Reading {
  readonly source: LogicalLine;
  readonly escape: string;
  readonly depth: number;
}

/** ONBUILD inside ONBUILD is an error anyway; deeper than this it isn't looked at. */
const maxDepth = 100;

export function readNode(source: LogicalLine, escape: string): Node | Broken {
  return nodeFrom({ source, escape, depth: 0 }, 0, source.joined.text.length);
}

/** A part of a logical line as a node of its own. */
export function readPart(source: LogicalLine, { from, to, escape }: Node["part"]): Node | Broken {
  return nodeFrom({ source, escape, depth: 0 }, from, to);
}

function nodeFrom(reading: Reading, start: number, end: number): Node | Broken {
  const { source, escape } = reading;
  const { keyword, flags, from, to } = splitCommand(source.joined, start, end, escape);
  const found = readArguments(reading, goLower(keyword.text), from, to);
  if ("message" in found) return found;
  return {
    keyword,
    flags,
    rest: sliceJoined(source.joined, from, to),
    args: found.args,
    json: found.json ?? false,
    script: sliceJoined(source.joined, found.scriptFrom ?? from, to),
    child: found.child,
    source,
    part: { from: start, to: end, escape },
    heredocs: [],
    endLine: source.endLine,
    end: source.span.end,
  };
}

function readArguments(reading: Reading, keyword: string, from: number, to: number): Arguments | Broken {
  const { joined } = reading.source;
  switch (keyword) {
    case "from":
    case "expose":
      return { args: splitAtBlanks(joined, from, to) };
    case "run":
    case "cmd":
    case "entrypoint":
    case "shell":
      return jsonOr(joined, from, to, wholeText);
    case "add":
    case "copy":
    case "volume":
      return jsonOr(joined, from, to, splitAtBlanks);
    case "env":
    case "label":
      return readPairs(reading, keyword.toUpperCase(), from, to);
    case "arg":
      return { args: splitQuoted(joined, from, to, reading.escape) };
    case "user":
    case "workdir":
    case "stopsignal":
    case "maintainer":
      return { args: wholeText(joined, from, to) };
    case "healthcheck":
      return readHealthcheck(joined, from, to);
    case "onbuild":
      return readOnbuild(reading, from, to);
    default:
      return { args: [{ text: "", span: spanOf(joined, from, from) }] };
  }
}

function wholeText(joined: Joined, from: number, to: number): Word[] {
  return from < to ? [wordOf(joined, from, to)] : [];
}

function jsonOr(
  joined: Joined,
  from: number,
  to: number,
  otherwise: (joined: Joined, from: number, to: number) => readonly Word[],
): Arguments | Broken {
  const words = readJsonArray(joined, from, to);
  if (words === "not strings") {
    return { message: "when using JSON array syntax, arrays must be comprised of strings only" };
  }
  return words ? { args: words, json: true } : { args: otherwise(joined, from, to) };
}

/** `name=value …`, or without a `=` in the first word the old `name rest of the line`. */
function readPairs(
  { source: { joined }, escape }: Reading,
  keyword: string,
  from: number,
  to: number,
): Arguments | Broken {
  const words = splitQuoted(joined, from, to, escape);
  const first = words[0];
  if (!first) return { args: [] };
  if (!first.text.includes("=")) return readOldPair(joined, keyword, from, to);
  const args: Word[] = [];
  for (const word of words) {
    const sign = word.text.indexOf("=");
    if (sign === -1) {
      return { message: `Syntax error - can't find = in ${goQuote(word.text)}. Must be of the form: name=value` };
    }
    const middle = word.from + sign;
    const value = { text: word.text.slice(sign + 1), span: spanOf(joined, middle + 1, word.to) };
    args.push(wordOf(joined, word.from, middle), value, wordOf(joined, middle, middle + 1));
  }
  return { args };
}

function readOldPair(joined: Joined, keyword: string, from: number, to: number): Arguments | Broken {
  let end = from;
  while (end < to && !isSeparator(joined.text[end])) end++;
  if (end === to) return { message: `${keyword} must have two arguments` };
  let value = end;
  while (value < to && isSeparator(joined.text[value])) value++;
  return { args: [wordOf(joined, from, end), wordOf(joined, value, to), wordOf(joined, end, end)] };
}

function readHealthcheck(joined: Joined, from: number, to: number): Arguments | Broken {
  let end = from;
  while (end < to && !isAsciiSpace(joined.text[end])) end++;
  if (end === from) return { args: [] };
  let start = end;
  while (start < to && isAsciiSpace(joined.text[start])) start++;
  const command = jsonOr(joined, start, to, wholeText);
  if ("message" in command) return command;
  return { ...command, args: [wordOf(joined, from, end), ...command.args], scriptFrom: start };
}

function isAsciiSpace(character: string | undefined): boolean {
  return character === "\n" || isSeparator(character);
}

function readOnbuild(reading: Reading, from: number, to: number): Arguments | Broken {
  if (from === to || reading.depth >= maxDepth) return { args: [] };
  const child = nodeFrom({ ...reading, depth: reading.depth + 1 }, from, to);
  return "message" in child ? child : { args: [], child };
}
