/** Of causes that print the same, which is named first, and that the others are named too. */
import { expect, test } from "vitest";
import { recognisers } from "../causes/recognisers.ts";
import type { ExplainedCause } from "../finding/explanation.ts";
import { readTranscript } from "../log/read.ts";
import { explain } from "./explain.ts";

function causesOf(lines: readonly string[]): readonly ExplainedCause[] {
  return explain(readTranscript(lines.join("\n")), recognisers).causes;
}

function names(lines: readonly string[]): string[] {
  return causesOf(lines).map(({ cause }) => cause);
}

const MISSING = "main.go:5:2: no required module provides package example.com/team/shop/cart; to add it:";

test("a package that go.mod doesn't provide: missing requirement or missing directory, the log alone doesn't know", () => {
  const [first, second] = causesOf([MISSING, "\tgo get example.com/team/shop/cart"]);

  expect(first).toMatchObject({ cause: "dependency-missing-from-go-mod", confidence: "likely" });
  expect(second).toMatchObject({ cause: "own-package-not-copied", confidence: "possible" });
  expect(first?.decide).toContain("head -1 go.mod");
});

test("a build that is seen to copy only a part makes its own package likelier", () => {
  const log = [
    "Step 3/5 : COPY go.mod go.sum *.go ./",
    " ---> 1f2e3d4c5b6a",
    "Step 4/5 : RUN go build -o /app .",
    " ---> Running in 1f2e3d4c5b6b",
    MISSING,
    "The command '/bin/sh -c go build -o /app .' returned a non-zero code: 1",
  ];

  expect(names(log)[0]).toBe("own-package-not-copied");
  expect(names(log.with(0, "Step 3/5 : COPY . ."))[0]).not.toBe("own-package-not-copied");
});

test("another project's internal package can't be imported at all", () => {
  expect(names([MISSING.replace("shop/cart", "shop/internal/cart")])[0]).toBe("own-package-not-copied");
});

test("git that asks for a password: no credentials, or nothing there", () => {
  expect(names(["fatal: could not read Username for 'https://git.example.com': terminal prompts disabled"])).toEqual([
    "private-module-no-credentials",
    "module-repo-not-found",
  ]);
});
