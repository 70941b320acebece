/** What says that a place is a store: a file, or an object, of this name. */
import { StoreError } from "./store.ts";

export const MARK = "slipway-store";
/** Of the layout; a later one would not be understood. */
export const FORMAT = "1\n";

/** `place`: as the user knows it. */
export function judgeMark(text: string, place: string): void {
  if (text > FORMAT) throw new StoreError(`${place} was written by a later Slipway`);
}
