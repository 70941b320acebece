import { expect, test } from "vitest";
import { compare, type Foreseen, type Seen } from "../../scripts/judge/row.ts";

const nothing = { line: undefined, cause: undefined, unplayed: undefined, tail: "" };
const builds: Seen = { ...nothing, outcome: "builds", start: "starts" };
const fails: Seen = { ...nothing, outcome: "fails", start: "untried", line: 4 };

function foreseen(outcome: string, start: string, line?: number): Foreseen {
  return { outcome, start, line, cause: undefined };
}

test.each([
  ["what happens is what was foreseen", foreseen("builds", "starts"), builds, "agrees"],
  ["a failure at its line", foreseen("fails", "unknown", 4), fails, "agrees"],
  ["a failure at another line", foreseen("fails", "unknown", 5), fails, "WRONG"],
  ["a failure that doesn't happen", foreseen("fails", "unknown", 4), builds, "WRONG"],
  ["a failure that was not foreseen", foreseen("builds", "starts"), fails, "WRONG"],
  ["not knowing", foreseen("unknown", "unknown"), fails, "unknown"],
  ["a start that fails although foreseen", foreseen("builds", "starts"), { ...builds, start: "fails" }, "WRONG"],
  [
    "a program that ends by itself is its own affair",
    foreseen("builds", "starts"),
    { ...builds, start: "exits" },
    "agrees",
  ],
  ["what the engine could not play", foreseen("builds", "starts"), { ...builds, outcome: "unplayed" }, "unplayed"],
] as const)("%s: %j", (_, before, after, verdict) => {
  expect(compare(before, after).verdict).toBe(verdict);
});
