/** `explain` over every recorded log: alone, and with its repository beside it. */
import { describe, expect, test } from "vitest";
import { recordedLogs, wordings } from "../../conformance/lib/recorded-logs.ts";
import { explain } from "../explain/explain.ts";
import type { Explanation } from "../finding/explanation.ts";
import { readTranscript } from "../log/read.ts";
import { recognisers } from "./recognisers.ts";
import { causes } from "./registry.ts";

function names({ causes: found }: Explanation): string[] {
  return found.map(({ cause }) => cause);
}

describe.each(recordedLogs())("$name", ({ cause, log, check }) => {
  test("alone, nothing wrong is certain", () => {
    const explanation = explain(readTranscript(log), recognisers);

    expect(explanation.outcome).toBe("failed");
    expect(explanation.causes.filter((found) => found.confidence === "certain" && found.cause !== cause)).toEqual([]);
  });

  test("with the repository, it is the cause", async () => {
    const explanation = explain(readTranscript(log), recognisers, await check());

    expect(names(explanation)[0]).toBe(cause);
    expect(explanation.causes[0]?.location).not.toBeNull();
  });
});

const texts = wordings();

describe.each(texts)("$name", ({ cause, log, origin }) => {
  test("is the cause", () => {
    const explanation = explain(readTranscript(log), recognisers);

    expect(names(explanation)).toContain(cause);
    if (explanation.verdict !== "ambiguous") expect(names(explanation)[0]).toBe(cause);
    expect(origin).toMatch(/^(?:recorded|source|report): /);
  });
});

test("a recogniser blames whom its cause blames, or a wording says why not", () => {
  const known = new Map(causes.map((cause) => [cause.slug, cause]));
  const differing = recognisers.filter(
    ({ slug, fault, wordings: own }) =>
      known.get(slug)?.fault !== fault && !own.some((wording) => wording.fault !== undefined),
  );

  expect(recognisers.filter(({ slug }) => !known.has(slug))).toEqual([]);
  expect(differing.map(({ slug }) => slug)).toEqual([]);
});

test("a cause that no file shows has a recogniser and a text", () => {
  const seen = new Set(texts.map(({ cause }) => cause));
  const lacking = causes.filter(
    ({ slug, claims }) =>
      Object.keys(claims).length === 0 && (!recognisers.some((other) => other.slug === slug) || !seen.has(slug)),
  );

  expect(lacking.map(({ slug }) => slug)).toEqual([]);
});

test("every recogniser has a text of its own", () => {
  const seen = new Set([...texts, ...recordedLogs()].map(({ cause }) => cause));

  expect(recognisers.filter(({ slug }) => !seen.has(slug)).map(({ slug }) => slug)).toEqual([]);
});
