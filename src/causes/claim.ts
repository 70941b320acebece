/** Finds the cause that explains an obstacle. */
import type { Obstacle } from "../build/obstacle.ts";
import type { Cause, Site } from "./cause.ts";

export interface Claimed {
  readonly cause: Cause;
  readonly data: unknown;
}

/** Causes by the kind of obstacle they claim, highest rank first. */
function index(causes: readonly Cause[]): Map<string, Cause[]> {
  const byKind = new Map<string, Cause[]>();
  for (const cause of [...causes].sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0) || (a.slug < b.slug ? -1 : 1))) {
    for (const kind of Object.keys(cause.claims)) byKind.set(kind, [...(byKind.get(kind) ?? []), cause]);
  }
  return byKind;
}

const indexes = new WeakMap<readonly Cause[], Map<string, Cause[]>>();

export function claim(causes: readonly Cause[], obstacle: Obstacle, site: Site): Claimed | undefined {
  const byKind = indexes.get(causes) ?? index(causes);
  indexes.set(causes, byKind);
  for (const cause of byKind.get(obstacle.kind) ?? []) {
    const ask = cause.claims[obstacle.kind] as ((obstacle: Obstacle, site: Site) => unknown) | undefined;
    const data = ask?.(obstacle, site);
    if (data !== undefined) return { cause, data };
  }
  return undefined;
}
