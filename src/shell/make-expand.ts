/** Expansion of make's variables and functions; what only running a program could say becomes a hole. */
import { HOLE, isKnown } from "../text/unknown.ts";
import { automaticPart, callMakeFunction, isMakeFunction, splitArguments, substituted } from "./make-functions.ts";

/** Variables that double one another grow fast. */
const MAX_TEXT = 100_000;

type Variables = ReadonlyMap<string, string>;

/** A variable that uses itself: make stops where it is expanded. */
export class RecursiveVariable extends Error {}

/** `using` are the variables that are being expanded. Throws RecursiveVariable. */
export function expandMake(text: string, variables: Variables, using: readonly string[] = []): string {
  if (!text.includes("$")) return text;
  let out = "";
  for (let at = 0; at < text.length; at++) {
    if (out.length > MAX_TEXT) return HOLE;
    if (text[at] !== "$") {
      out += text[at];
      continue;
    }
    const next = text[at + 1];
    if (next === "$") {
      out += "$";
      at++;
    } else if (next === "(" || next === "{") {
      const end = closing(text, at + 1);
      out += reference(text.slice(at + 2, end), variables, using);
      at = end;
    } else if (next !== undefined) {
      out += valueOf(next, variables, using);
      at++;
    }
  }
  return out;
}

/** The variable's value, expanded. */
function valueOf(name: string, variables: Variables, using: readonly string[]): string {
  if (using.includes(name)) throw new RecursiveVariable(`\`${name}\` uses itself`);
  return expandMake(variables.get(name) ?? "", variables, [...using, name]);
}

function closing(text: string, open: number): number {
  const [start, end] = text[open] === "(" ? ["(", ")"] : ["{", "}"];
  let level = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === start) level++;
    if (text[at] === end && --level === 0) return at;
  }
  return text.length;
}

/** `$(call NAME,A,B)`: the variable's text with `$(1)`, `$(2)` … for the words, `$(0)` for the name. */
function called(inside: string, variables: Variables, using: readonly string[]): string {
  const [name = "", ...args] = splitArguments(inside.slice("call".length).trimStart(), 99).map((text) =>
    expandMake(text, variables, using),
  );
  const text = variables.get(name.trim()) ?? "";
  if (!isKnown(name) || using.includes(name.trim()) || isMakeFunction(name.trim())) return HOLE;
  const inner = new Map(variables).set("0", name.trim());
  for (let at = 1; at <= 9; at++) inner.set(String(at), args[at - 1] ?? "");
  return expandMake(text, inner, [...using, name.trim()]);
}

/** `$(foreach NAME,WORDS,TEXT)` */
function forEach(inside: string, variables: Variables, using: readonly string[]): string {
  const [name = "", list = "", text = ""] = splitArguments(inside.slice("foreach".length).trimStart(), 3);
  const words = expandMake(list, variables, using);
  if (!isKnown(name + words)) return HOLE;
  return words
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => expandMake(text, new Map(variables).set(name.trim(), word.replaceAll("$", "$$$$")), using))
    .join(" ");
}

function reference(inside: string, variables: Variables, using: readonly string[]): string {
  const expand = (text: string): string => expandMake(text, variables, using);
  if (/^call\s/.test(inside)) return called(inside, variables, using);
  if (/^foreach\s/.test(inside)) return forEach(inside, variables, using);
  if (/^(shell|wildcard|eval|realpath|abspath|join|origin|value|info|warning|error)\s/.test(inside))
    return /^(info|warning)\s/.test(inside) ? "" : HOLE;
  const made = callMakeFunction(inside, expand);
  if (made !== undefined) return made;
  if (/^[a-z-]+\s/.test(inside)) return HOLE;
  const [, automatic, part] = /^([@<^*])([DF])$/.exec(inside) ?? [];
  if (automatic !== undefined && part !== undefined) {
    const value = valueOf(automatic, variables, using);
    return isKnown(value) ? automaticPart(value, part) : HOLE;
  }
  const colon = inside.indexOf(":");
  const value = valueOf(expand(colon === -1 ? inside : inside.slice(0, colon)), variables, using);
  if (colon === -1) return value;
  const [, from = "", to = ""] = /^([^=]*)=(.*)$/.exec(expand(inside.slice(colon + 1))) ?? [];
  return isKnown(value + from + to) && from !== "" ? substituted(value, from, to) : HOLE;
}
