/** Numbers that only the seed decides. @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32 */
import { createHash } from "node:crypto";

export interface Random {
  /** From 0 to below the limit. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(items: readonly T[]) => T | undefined;
}

export function random(seed: string): Random {
  let state = createHash("sha256").update(seed).digest().readUInt32BE();
  const below = (limit: number): number => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, limit);
  };
  return { below, pick: (items) => items[below(items.length)] };
}
