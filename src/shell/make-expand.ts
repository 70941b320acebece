/** Expansion of make's variables and functions; what only running a program could say becomes a hole. */
import { HOLE, isKnown } from "../text/unknown.ts";
import { automaticPart, callMakeFunction, splitArguments, substituted } from "./make-functions.ts";

export function expandMake(text: string, variables: ReadonlyMap<string, string>, depth = 0): string {
  if (depth > 20 || !text.includes("$")) return text;
  let out = "";
  for (let at = 0; at < text.length; at++) {
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
      out += reference(text.slice(at + 2, end), variables, depth);
      at = end;
    } else if (next !== undefined) {
      out += variables.get(next) ?? "";
      at++;
    }
  }
  return out;
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
function called(inside: string, variables: ReadonlyMap<string, string>, depth: number): string {
  const [name = "", ...args] = splitArguments(inside.slice("call".length).trimStart(), 99).map((text) =>
    expandMake(text, variables, depth + 1),
  );
  const text = variables.get(name.trim());
  if (!isKnown(name) || text === undefined) return HOLE;
  const inner = new Map(variables).set("0", name.trim());
  for (let at = 1; at <= 9; at++) inner.set(String(at), args[at - 1] ?? "");
  return expandMake(text, inner, depth + 1);
}

function reference(inside: string, variables: ReadonlyMap<string, string>, depth: number): string {
  const expand = (text: string): string => expandMake(text, variables, depth + 1);
  if (/^call\s/.test(inside)) return called(inside, variables, depth);
  if (/^(shell|wildcard|foreach|eval|realpath|abspath|join|origin|value|info|warning|error)\s/.test(inside))
    return /^(info|warning)\s/.test(inside) ? "" : HOLE;
  const made = callMakeFunction(inside, expand);
  if (made !== undefined) return made;
  if (/^[a-z-]+\s/.test(inside)) return HOLE;
  const [, automatic, part] = /^([@<^*])([DF])$/.exec(inside) ?? [];
  if (automatic !== undefined && part !== undefined) {
    const value = expand(variables.get(automatic) ?? "");
    return isKnown(value) ? automaticPart(value, part) : HOLE;
  }
  const colon = inside.indexOf(":");
  const value = expand(variables.get(expand(colon === -1 ? inside : inside.slice(0, colon))) ?? "");
  if (colon === -1) return value;
  const [, from = "", to = ""] = /^([^=]*)=(.*)$/.exec(expand(inside.slice(colon + 1))) ?? [];
  return isKnown(value + from + to) && from !== "" ? substituted(value, from, to) : HOLE;
}
