import { expect, test } from "vitest";
import { printedIn } from "../../conformance/lib/build-log.ts";
import { causeAgrees, compare, type Foreseen, type Seen } from "../../scripts/judge/row.ts";
import { optionsFor } from "../../scripts/judge/foresee.ts";
import { partOf } from "../../scripts/judge/split.ts";

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
  ["a failure beside the one that is told", foreseen("fails", "unknown", 5), { ...fails, beside: [4, 5] }, "agrees"],
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
  ["a start foreseen to fail that does", foreseen("builds", "fails"), { ...builds, start: "fails" }, "agrees"],
  ["a start foreseen to fail that doesn't", foreseen("builds", "fails"), builds, "WRONG"],
  [
    "a program that ends by itself saying what was foreseen",
    foreseen("builds", "fails"),
    { ...builds, start: "exits", printed: true },
    "agrees",
  ],
  [
    "a program that ends by itself saying something else",
    foreseen("builds", "fails"),
    { ...builds, start: "exits", printed: false },
    "WRONG",
  ],
  ["what the engine could not play", foreseen("builds", "starts"), { ...builds, outcome: "unplayed" }, "unplayed"],
] as const)("%s: %j", (_, before, after, verdict) => {
  expect(compare(before, after).verdict).toBe(verdict);
});

test("a foreseen line is looked for in the log without the builder's own marks", () => {
  const log =
    '#9 ERROR: failed to calculate checksum of ref abc::def: "/x": not found\n#12 0.31 main.go:3:8: no such package';
  expect(printedIn(log, ['failed to calculate checksum of ref …: "/x": not found'])).toBe(true);
  expect(printedIn(log, ["main.go:3:8: no such package"])).toBe(true);
  expect(printedIn(log, ["main.go:4:8: no such package"])).toBe(false);
  expect(printedIn(log, [])).toBeUndefined();
});

test.each([
  ["the log's own cause decides", { cause: "a", printed: false }, true],
  ["another cause in the log", { cause: "b", printed: true }, false],
  ["without one, what was printed", { cause: undefined, printed: true }, true],
  ["nobody can tell", { cause: undefined, printed: undefined }, undefined],
] as const)("cause: %s", (_, seen, agrees) => {
  expect(causeAgrees({ ...foreseen("fails", "unknown", 4), cause: "a" }, { ...fails, ...seen })).toBe(agrees);
});

test("the split knows a project by its name, whatever the case", () => {
  expect(partOf("Example/App")).toBe(partOf("example/app"));
  const names = Array.from({ length: 300 }, (_, number) => `owner/name${number}`);
  const unseen = names.filter((name) => partOf(name) === "unseen").length;
  expect(unseen).toBeGreaterThan(75);
  expect(unseen).toBeLessThan(125);
});

test("a mutant is asked about as the build that it is made of", () => {
  const build = { dockerfile: "docker/Dockerfile", context: ".", target: "app", args: { GO: "1.26" } };
  expect(optionsFor("/x", { ...build, contexts: { lib: "lib", base: "docker-image://alpine:3.22" } })).toEqual([
    "--file",
    "/x/docker/Dockerfile",
    "--context",
    "/x",
    "--target",
    "app",
    "--build-arg",
    "GO=1.26",
    "--build-context",
    "lib=/x/lib",
    "--build-context",
    "base=docker-image://alpine:3.22",
  ]);
});
