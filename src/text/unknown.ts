/** Stands for a text whose value can't be known from the files. */
export const UNKNOWN: unique symbol = Symbol("unknown");
export type Unknown = typeof UNKNOWN;

/** A text that is known, or known to be unknown. */
export type Text = string | Unknown;

export function isKnown(text: Text | undefined): text is string {
  return typeof text === "string";
}
