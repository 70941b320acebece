/** Names for findings that stay the same when lines move: made of the cause, the file and the text of the line. */
import type { Finding } from "../finding/finding.ts";
import { Source } from "../text/source.ts";
import type { ReportSources } from "./sources.ts";

/** One fingerprint per finding, in order; equal findings are told apart by their number. */
export function fingerprints(findings: readonly Finding[], sources: ReportSources): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { file, line } = finding.location;
    const text = sources.read(file);
    const content = text === undefined ? "" : new Source(file, text).line(line).trim().slice(0, 1000);
    const key = [finding.cause, sources.path(file), content].join("\0");
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return hash(`${key}\0${count}`);
  });
}

/** FNV-1a over UTF-16 units, twice with different offsets: 128 bits as hexadecimal digits. */
function hash(text: string): string {
  return fnv(text, 0xcbf29ce484222325n) + fnv(text, 0x6c62272e07bb0142n);
}

function fnv(text: string, offset: bigint): string {
  let state = offset;
  for (let at = 0; at < text.length; at++) {
    state = ((state ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return state.toString(16).padStart(16, "0");
}
