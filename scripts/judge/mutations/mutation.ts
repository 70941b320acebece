/**
 * A mutation is a mistake that people make in any repository, or a change that only looks like one. Its kind says what
 * is meant; whether the mutant builds is for the engine to say.
 */
import type { Site } from "./site.ts";

/** What happens to one path of the repository. */
export type Change =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly mode: number }
  | { readonly path: string; readonly movedTo: string }
  | { readonly path: string; readonly gone: true };

export interface Mutant {
  /** In a few words, with the place. */
  readonly what: string;
  readonly changes: readonly Change[];
}

export interface Mutation {
  /** `noun-problem`, as causes are named. */
  readonly kind: string;
  readonly intent: "breaking" | "harmless";
  /** Every place where it fits; none when it doesn't. */
  readonly mutants: (site: Site) => readonly Mutant[];
}
