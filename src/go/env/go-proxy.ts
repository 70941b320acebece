/**
 * GOPROXY: module proxies in order, separated by `,` (go on after "not found") or `|` (go on after any error), with the
 * words `direct` and `off`, behind which nothing is read.
 * @see https://go.dev/ref/mod#environment-variables
 */
import { trimSpace } from "../../text/go-space.ts";
import { defaultGoProxy } from "./defaults.ts";
import { parseUrlError } from "./url.ts";

export interface GoProxyEntry {
  /** A URL, `direct`, `off`, or `noproxy`: modules that GONOPROXY names are fetched from their origin first. */
  readonly url: string;
  /** Goes on to the next entry after any error, not only after "not found". */
  readonly fallBackOnError: boolean;
}

export interface GoProxyList {
  readonly entries: readonly GoProxyEntry[];
  /** Why the list can't be used; told when the first module is wanted. */
  readonly error: string | undefined;
}

function redact(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/[^/@:]*):[^/@]*@/i, "$1:xxxxx@");
}

function entryError(url: string): string | undefined {
  const malformed = parseUrlError(url);
  if (malformed !== undefined) return malformed;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === "http" || scheme === "https") return undefined;
  if (scheme === undefined) return `invalid proxy URL missing scheme: ${redact(url)}`;
  if (scheme !== "file") return `invalid proxy URL scheme (must be https, http, file): ${redact(url)}`;
  const pathOnly = /^file:(?:\/\/(?:\/[^?#]*)?|\/(?!\/)[^?#]*)?$/i.test(url);
  return pathOnly ? undefined : `invalid file:// proxy URL with non-path elements: ${redact(url)}`;
}

/** Single words are reserved; whatever else is no URL and no absolute path gets `https://` before it. */
function completeUrl(word: string): string {
  const bare = /[.:/]/.test(word) && !word.includes(":/") && !word.startsWith("/");
  return bare ? `https://${word}` : word;
}

/** Reads GOPROXY; an unset or empty value means the default. `goNoProxy` is the effective GONOPROXY. */
export function parseGoProxy(value: string | undefined, goNoProxy = ""): GoProxyList {
  const list = value === undefined || value === "" ? defaultGoProxy : value;
  const entries: GoProxyEntry[] = [];
  if (goNoProxy !== "" && list !== "direct") entries.push({ url: "noproxy", fallBackOnError: false });
  const implicit = entries.length;
  for (const [, raw = "", separator] of list.matchAll(/([^,|]*)([,|]|$)/g)) {
    const word = trimSpace(raw);
    if (word === "") continue;
    if (word === "off" || word === "direct") {
      entries.push({ url: word, fallBackOnError: false });
      break;
    }
    const url = completeUrl(word);
    const error = entryError(url);
    if (error !== undefined) return { entries, error };
    entries.push({ url, fallBackOnError: separator === "|" });
  }
  const empty = entries.length === implicit;
  return { entries, error: empty ? "GOPROXY list is not the empty string, but contains no entries" : undefined };
}
