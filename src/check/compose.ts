/** Builds of compose services. */
import type { Snapshot } from "../project/snapshot.ts";
import type { CheckOptions } from "./options.ts";
import type { Invocation } from "./plans.ts";

export function composeInvocations(_snapshot: Snapshot, _files: readonly string[], _options: CheckOptions, _notes: string[]): Invocation[] {
  return [];
}
