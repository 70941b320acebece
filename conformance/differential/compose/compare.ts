/** Whether two answers about a project are the same. */
import type { Answer } from "../../../src/deploy/compose/testdata/answers.ts";

export interface Difference {
  readonly ours: Answer;
  readonly theirs: Answer;
}

/** See `conformance/differences.md`: Compose checks everything against its schema. */
const unchecked = /^(?:validating |environment path attribute )|control characters are not allowed/;

export function compare(ours: Answer, theirs: Answer): Difference | undefined {
  const [left, right] = [ours["error"], theirs["error"] ?? theirs["panic"]];
  if (left !== undefined || right !== undefined) {
    const excused = left === undefined && unchecked.test(String(right));
    return excused || (left !== undefined && right !== undefined) ? undefined : { ours, theirs };
  }
  return canonical(ours) === canonical(theirs) ? undefined : { ours, theirs };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
