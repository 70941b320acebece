/**
 * Which entry of GOPROXY answers: each question walks the list from its start. After "not found" the next one is asked, after
 * another error only behind `|`. Of several errors the most telling one is kept.
 * @see https://go.dev/ref/mod#environment-variables
 */
import { matchPrefixPatterns } from "../../go/version/prefix-patterns.ts";
import type { GoProxyList } from "../../go/env/go-proxy.ts";
import { ProxyProblem } from "./problem.ts";

export interface ProxyRules {
  readonly list: GoProxyList;
  /** Effective GONOPROXY. */
  readonly noProxy: string;
}

const RANK = { "not-found": 0, failed: 1, direct: 2 } as const;

/** Asks the entries of the list for something of module `path`; `ask` gets the URL of a proxy. */
export async function tryEntries<T>(
  { list, noProxy }: ProxyRules,
  path: string,
  ask: (base: string) => Promise<T>,
): Promise<T> {
  if (list.error !== undefined) throw new ProxyProblem("failed", list.error);
  let best: ProxyProblem | undefined;
  const isPrivate = noProxy !== "" && matchPrefixPatterns(noProxy, path);
  for (const { url, fallBackOnError } of list.entries) {
    try {
      return await one(url, isPrivate, ask);
    } catch (error) {
      if (!(error instanceof ProxyProblem)) throw error;
      if (!best || RANK[error.kind] >= RANK[best.kind]) best = error;
      if (error.kind === "direct" || (error.kind === "failed" && !fallBackOnError)) break;
    }
  }
  throw best ?? new ProxyProblem("failed", "GOPROXY has no entries");
}

async function one<T>(url: string, isPrivate: boolean, ask: (base: string) => Promise<T>): Promise<T> {
  if (isPrivate) throw new ProxyProblem("direct", "matches GOPRIVATE/GONOPROXY");
  if (url === "noproxy") throw new ProxyProblem("not-found", "path does not match GOPRIVATE/GONOPROXY");
  if (url === "off") throw new ProxyProblem("not-found", "module lookup disabled by GOPROXY=off");
  if (url === "direct") throw new ProxyProblem("direct", "GOPROXY says `direct`");
  return ask(url);
}
