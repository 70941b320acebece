import { describe, expect, test } from "vitest";
import recorded from "../testdata/dockerignore-cases.json" with { type: "json" };
import { IgnoreMatcher } from "./matcher.ts";
import { parseIgnore } from "./parse.ts";

interface Result {
  readonly kept?: readonly string[] | null;
  readonly patterns?: readonly string[] | null;
  readonly error?: string;
}

/** Entries that reach the context: those that are kept, and the directories above them. */
function walk(text: string, tree: readonly string[]): string[] {
  const matcher = new IgnoreMatcher(parseIgnore(text).patterns);
  const kept = new Set<string>();
  for (const entry of tree) {
    const path = entry.replace(/\/$/, "");
    if (matcher.decide(path).ignored) continue;
    kept.add(entry);
    for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) kept.add(path.slice(0, at + 1));
  }
  return tree.filter((entry) => kept.has(entry));
}

describe("recorded decisions", () => {
  test.each(recorded.cases.map(({ dockerignore, current }) => [dockerignore, current as Result] as const))(
    "%j",
    (text, want) => {
      const { patterns, errors } = parseIgnore(text);

      expect(errors[0]?.message).toBe(want.error);
      if (want.error !== undefined) return;
      expect(patterns.map(({ text, negated }) => (negated ? "!" : "") + text)).toEqual(want.patterns ?? []);
      expect(walk(text, recorded.tree)).toEqual(want.kept ?? []);
    },
  );
});
