/** Which flags an instruction takes. ARG, STOPSIGNAL and `HEALTHCHECK NONE` never ask. */
import { withExactSuggestion } from "../suggest.ts";
import type { Flag, Word } from "../ast.ts";
import type { Node } from "../node.ts";
import type { Refusal } from "./base.ts";

/** `list` flags may be repeated. */
export type FlagKind = "bool" | "string" | "list";

export type FlagTable = Readonly<Record<string, FlagKind>>;

export const noFlags: FlagTable = {};

/** The first flag that is wrong. */
export function checkFlags(node: Node, table: FlagTable): Refusal | undefined {
  const seen = new Set<string>();
  for (const flag of node.flags) {
    const message = checkFlag(flag.text, table, seen);
    if (message !== undefined) return { message, span: flag.span };
  }
  return undefined;
}

function checkFlag(text: string, table: FlagTable, seen: Set<string>): string | undefined {
  const sign = text.indexOf("=");
  const written = sign === -1 ? text : text.slice(0, sign);
  const value = sign === -1 ? undefined : text.slice(sign + 1);
  const name = written.slice(2);
  const kind = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!kind) return withExactSuggestion(`unknown flag: ${written}`, name, Object.keys(table));
  if (kind !== "list" && seen.has(name)) return `duplicate flag specified: ${written}`;
  seen.add(name);
  if (kind !== "bool") return value === undefined ? `missing a value on flag: ${written}` : undefined;
  if (value === "") return `missing a value on flag: ${written}`;
  if (value === undefined || /^(?:true|false)$/i.test(value)) return undefined;
  return `expecting boolean value for flag ${written}, not: ${value}`;
}

/** The last value given to a flag. */
export function flagValue(flags: readonly Flag[], name: string): Flag | undefined {
  return flags.findLast((flag) => flag.name === name);
}

/** The words of a flag that may be repeated. */
export function flagWords(node: Node, name: string): Word[] {
  const prefix = `--${name}=`;
  return node.flags
    .filter((flag) => flag.text.startsWith(prefix))
    .map(({ text, span }) => ({ text: text.slice(prefix.length), span }));
}
