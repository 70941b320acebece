import { trimSpace } from "../../text/go-space.ts";
import { unquote } from "../../text/go-quote.ts";
import type { Span } from "../../text/source.ts";
import { skim } from "./skim.ts";

export interface EmbedLine {
  readonly span: Span;
  readonly patterns: readonly { readonly pattern: string; readonly span: Span }[];
}

const directive = "//go:embed";
const space = /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

function quotedEnd(text: string): number {
  if (text[0] === "`") return text.indexOf("`", 1) + 1;
  for (let at = 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return 0;
}

function wordEnd(text: string): number {
  for (let at = 0; at < text.length; at++) if (space.test(text[at] ?? "")) return at;
  return text.length;
}

/** The patterns of one `//go:embed` comment; undefined when a quoted one is malformed, which voids the whole line. */
function parsePatterns(text: string, offset: number): EmbedLine["patterns"] | undefined {
  const patterns: { pattern: string; span: Span }[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    if (space.test(rest)) {
      at++;
      continue;
    }
    const quoted = rest[0] === '"' || rest[0] === "`";
    const end = quoted ? quotedEnd(rest) : wordEnd(rest);
    const raw = rest.slice(0, end);
    const pattern = quoted ? unquote(raw) : raw;
    const follow = rest.slice(end, end + 1);
    if (end === 0 || pattern === undefined || (follow !== "" && !space.test(follow))) return undefined;
    patterns.push({ pattern, span: { start: offset + at, end: offset + at + end } });
    at += end;
  }
  return patterns;
}

/** All `//go:embed` comments; text in strings and other comments that only looks like one is passed over. */
export function findEmbedLines(text: string, start: number): EmbedLine[] {
  const lines: EmbedLine[] = [];
  if (!text.includes(directive, start)) return lines;
  for (const { kind, start: from, end } of skim(text, start)) {
    if (kind !== "comment" || !text.startsWith(directive, from)) continue;
    const comment = text.slice(from, end).replaceAll("\r", "");
    const rest = comment.slice(directive.length);
    if (rest !== "" && !space.test(rest)) continue;
    const patterns = parsePatterns(rest, from + directive.length);
    if (patterns) lines.push({ span: { start: from, end: from + trimSpace(comment).length }, patterns });
  }
  return lines;
}
