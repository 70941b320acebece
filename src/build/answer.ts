/** Three values: a fact is so, isn't so, or can't be told, with the reason. */
export type Answer<T> =
  | { readonly is: "yes"; readonly value: T }
  | { readonly is: "no" }
  | { readonly is: "unknown"; readonly reason: Doubt };

/** Why something can't be told: what a person would name, and the Dockerfile line it comes from. */
export interface Doubt {
  readonly reason: string;
  readonly line: number;
}

export const NO: { readonly is: "no" } = { is: "no" };

export function yes<T>(value: T): Answer<T> {
  return { is: "yes", value };
}

export function unknown(reason: Doubt): { readonly is: "unknown"; readonly reason: Doubt } {
  return { is: "unknown", reason };
}
