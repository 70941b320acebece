/** What else a CI log holds: words before and behind a build. */
import { expect, test } from "vitest";
import { recognisers } from "../causes/recognisers.ts";
import type { Explanation } from "../finding/explanation.ts";
import { readTranscript } from "../log/read.ts";
import { explain } from "./explain.ts";

function explained(...lines: readonly string[]): Explanation {
  return explain(readTranscript(lines.join("\n")), recognisers);
}

const noise = [
  "$ go test ./...",
  "2026/11/25 10:00:09 dial tcp 127.0.0.1:5432: connect: connection refused",
  "ok  \texample.com/shop\t1.2s",
];
const built = [
  "#12 [build 4/5] RUN go build -o /out/api ./cmd/api",
  "#12 1.201 go: downloading golang.org/x/text v0.21.0",
  "#12 DONE 9.9s",
  "",
  "#18 exporting to image",
  "#18 exporting layers 0.9s done",
  "#18 naming to docker.io/team/shop:main done",
  "#18 DONE 3.2s",
];
const failed = [
  "#12 [build 4/5] RUN ./configure-everything",
  "#12 1.201 this program says something that nobody knows",
  '#12 ERROR: process "/bin/sh -c ./configure-everything" did not complete successfully: exit code: 3',
  "------",
  'ERROR: failed to build: failed to solve: process "/bin/sh -c ./configure-everything" did not complete successfully: exit code: 3',
];

test("what was printed before a build that succeeded is no failure", () => {
  expect(explained(...noise, ...built)).toMatchObject({ outcome: "succeeded", causes: [] });
});

test("what is printed behind it is", () => {
  expect(explained(...built, ...noise).causes.map(({ cause }) => cause)).toEqual(["runtime-dependency-localhost"]);
});

test("what was printed before a step that failed and said why is no reason", () => {
  const { verdict, causes, failingStep } = explained(...noise, ...failed);

  expect(causes).toEqual([]);
  expect(verdict).toBe("not-recognised");
  expect(failingStep?.exitCode).toBe(3);
});
