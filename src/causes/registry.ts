import type { Cause } from "./cause.ts";
import { cause as goSumMissingEntry } from "./verification/go-sum-missing-entry/cause.ts";
import { cause as goSumNotCopied } from "./verification/go-sum-not-copied/cause.ts";

export const causes: readonly Cause[] = [goSumMissingEntry, goSumNotCopied];
