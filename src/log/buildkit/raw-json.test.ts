import { expect, test } from "vitest";
import { readTranscript } from "../read.ts";

const base64 = (bytes: readonly number[]): string => btoa(String.fromCharCode(...bytes));
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

function vertex(digest: string, name: string, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ vertexes: [{ digest, name, started: "2026-11-25T18:36:51Z", ...more }] });
}

function log(digest: string, bytes: readonly number[]): string {
  return JSON.stringify({
    logs: [{ vertex: digest, stream: 2, data: base64(bytes), timestamp: "2026-11-25T18:36:51Z" }],
  });
}

const done = { completed: "2026-11-25T18:36:53Z" };
const failed = { ...done, error: 'process "/bin/sh -c make" did not complete successfully: exit code: 2' };

test("output comes in parts: of lines, and of characters", () => {
  const cut = utf8("größer\n");
  const { builds } = readTranscript(
    [
      vertex("a", "[build 2/2] RUN make"),
      log("a", utf8("one\ntw")),
      log("a", utf8("o\n")),
      log("a", cut.slice(0, 3)),
      log("a", cut.slice(3)),
      log("a", utf8("without an end")),
      vertex("a", "[build 2/2] RUN make", failed),
    ].join("\n"),
  );

  expect(builds).toMatchObject([{ outcome: "failed", steps: [{ stage: "build", status: "failed", exitCode: 2 }] }]);
  expect(builds[0]?.steps[0]?.lines).toEqual([
    { number: 2, text: "one" },
    { number: 3, text: "two" },
    { number: 5, text: "größer" },
    { number: 7, text: "without an end" },
  ]);
});

test("what is stopped because another step failed has not failed itself", () => {
  const { builds } = readTranscript(
    [
      vertex("a", "[build 2/2] RUN make"),
      vertex("b", "[stage-1 2/2] COPY --from=build /app /app"),
      vertex("a", "[build 2/2] RUN make", failed),
      vertex("b", "[stage-1 2/2] COPY --from=build /app /app", { ...done, error: "mount: context canceled" }),
    ].join("\n"),
  );

  expect(builds[0]?.steps.map(({ status }) => status)).toEqual(["failed", "cancelled"]);
});

test("a build that exports has succeeded; the same steps again are another build", () => {
  const build = [
    vertex("a", "[build 2/2] RUN make"),
    vertex("a", "[build 2/2] RUN make", { ...done, cached: true }),
    vertex("x", "exporting to image"),
    vertex("x", "exporting to image", done),
  ];
  const { builds } = readTranscript(
    [...build, vertex("c", "[build 2/2] RUN false"), vertex("c", "[build 2/2] RUN false", failed)].join("\n"),
  );

  expect(builds.map(({ outcome }) => outcome)).toEqual(["succeeded", "failed"]);
});

test.each([
  '{"vertexes":[',
  '{"vertexes":[null,3,{"digest":5}]}',
  '{"logs":[{"vertex":"a","data":"%%%"}]}',
  '{"logs":[1]}',
])("survived: %s", (line) => {
  expect(readTranscript(line).size).toBe(1);
});
