/**
 * The JSON form of arguments. What is no JSON array is silently taken as shell form; an array that holds anything but
 * strings is an error.
 */
import { skipSpace } from "../go-text.ts";
import type { Joined, Word } from "./ast.ts";
import { spanOf } from "./joined.ts";

const maxDepth = 10_000;

/** The elements; `"not strings"` for a JSON array of other things; undefined for what is no JSON array. */
export function readJsonArray(joined: Joined, from: number, to: number): readonly Word[] | "not strings" | undefined {
  const start = skipSpace(joined.text, from, to);
  if (joined.text[start] !== "[" || start >= to) return undefined;
  const values = parseArray(joined.text.slice(start, to));
  if (!values) return undefined;
  const words: Word[] = [];
  let at = start;
  for (const value of values) {
    if (typeof value !== "string") return "not strings";
    const open = joined.text.indexOf('"', at);
    at = closingQuote(joined.text, open + 1) + 1;
    words.push({ text: value.replace(/\p{Surrogate}/gu, "\ufffd"), span: spanOf(joined, open, at) });
  }
  return words;
}

function parseArray(text: string): readonly unknown[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return Array.isArray(value) && decodable(value) ? value : undefined;
}

/** Go refuses numbers beyond a double and deep nesting. */
function decodable(array: readonly unknown[]): boolean {
  const open: { value: unknown; depth: number }[] = [{ value: array, depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value === "number" && !Number.isFinite(value)) return false;
    if (typeof value !== "object" || value === null) continue;
    if (depth > maxDepth) return false;
    for (const inner of Object.values(value)) open.push({ value: inner, depth: depth + 1 });
  }
  return true;
}

/** Index of the quote that ends a string of valid JSON. */
function closingQuote(text: string, from: number): number {
  let at = from;
  while (text[at] !== '"' && at < text.length) at += text[at] === "\\" ? 2 : 1;
  return at;
}
