/** What a lookup may answer for a name: a value, `undefined` when it is not set, or that nobody can tell. */
export const UNKNOWN: unique symbol = Symbol("unknown");

export type Value = string | undefined | typeof UNKNOWN;

export type Lookup = (name: string) => Value;
