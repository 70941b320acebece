/** What stands behind `?` in the URL of a store. */
import { StoreError } from "./store.ts";

/** `shown`: the store, as the user knows it. */
export function refuseUnknown(given: URLSearchParams, known: readonly string[], shown: string): void {
  const unknown = [...given.keys()].find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const there = `there ${known.length === 1 ? "is" : "are"} ${known.join(", ")}`;
  throw new StoreError(`\`${shown}\` has an unknown option \`${unknown}\`; ${there}`);
}

/** Undefined where it isn't given. */
export function yesOrNo(given: URLSearchParams, name: string): boolean | undefined {
  const value = given.get(name);
  if (value === null) return undefined;
  if (value !== "true" && value !== "false") throw new StoreError(`\`${name}=${value}\` is neither true nor false`);
  return value === "true";
}
