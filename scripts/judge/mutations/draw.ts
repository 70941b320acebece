/** Which mutants a build gets: drawn by lot, the same for the same seed and the same files. */
import { createHash } from "node:crypto";
import type { Mutant, Mutation } from "./mutation.ts";
import type { Site } from "./site.ts";

export interface Drawn extends Mutant {
  readonly kind: string;
  readonly intent: Mutation["intent"];
}

/** Two of three are breaking, each of another kind; fewer when fewer fit. */
export function draw(mutations: readonly Mutation[], site: Site, count: number, seed: string): readonly Drawn[] {
  const breaking = Math.ceil((count * 2) / 3);
  return [...pick("breaking", breaking), ...pick("harmless", count - breaking)];

  function pick(intent: Mutation["intent"], wanted: number): readonly Drawn[] {
    const drawn: Drawn[] = [];
    const shuffled = mutations
      .filter((mutation) => mutation.intent === intent)
      .map((mutation) => ({ mutation, lot: lot(`${seed} ${mutation.kind}`) }))
      .sort((a, b) => a.lot - b.lot);
    for (const { mutation, lot: number } of shuffled) {
      if (drawn.length === wanted) break;
      const fitting = mutation.mutants(site);
      const mutant = fitting[number % fitting.length];
      if (mutant) drawn.push({ ...mutant, kind: mutation.kind, intent });
    }
    return drawn;
  }
}

/** A number that only the text decides. */
export function lot(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE();
}
