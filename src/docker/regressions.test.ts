/** Inputs on which a reader once differed from BuildKit's own packages, with the answers of those. */
import { describe, expect, test } from "vitest";
import { compare } from "./testdata/compare.ts";
import { type Answer, answer, type Request } from "./testdata/answers.ts";
import regressions from "./testdata/regressions.json" with { type: "json" };

describe("regressions", () => {
  test.each(regressions.map(({ request, answer }) => [request as Request, answer as Answer] as const))(
    "%j",
    (request, theirs) => {
      expect(compare(request, answer(request), theirs)).toBeUndefined();
    },
  );
});
