/**
 * Shell text as its tree, with positions in the text. The grammar is bash's; what dash and ash refuse of it is told by
 * `bashisms`. @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
 */
import { parse, type ParsedScript } from "unbash";

export type { ParsedScript } from "unbash";

export interface ShellScript {
  readonly text: string;
  readonly tree: ParsedScript;
  /** First syntax error, by offset in the text. */
  readonly error: { readonly message: string; readonly at: number } | undefined;
}

/** Longer texts are not looked into: no hand-written script is that long. */
const MAX_SCRIPT = 400_000;

export function parseScript(text: string): ShellScript {
  const tree = parse(text.length > MAX_SCRIPT ? "" : text);
  const first = tree.errors?.[0];
  return { text, tree, error: first && { message: first.message, at: first.pos } };
}

/** Interpreter and arguments of a `#!` line; undefined when the text has none. `crlf`: the line ends in a carriage return. */
export function shebang(text: string): { readonly argv: readonly string[]; readonly crlf: boolean } | undefined {
  if (!text.startsWith("#!")) return undefined;
  const end = text.indexOf("\n");
  const line = end === -1 ? text.slice(2) : text.slice(2, end);
  const crlf = line.endsWith("\r");
  const argv = line.trim().split(/\s+/).filter(Boolean);
  return argv.length === 0 ? undefined : { argv, crlf };
}
