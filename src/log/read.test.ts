import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTranscript } from "./read.ts";
import type { LogBuild, Transcript } from "./transcript.ts";

function sample(name: string): string {
  return readFileSync(join(import.meta.dirname, name), "utf8");
}

function failing({ builds }: Transcript): LogBuild["steps"] {
  return builds.flatMap(({ steps }) => steps.filter(({ status }) => status === "failed"));
}

const failed = globSync("*/samples/*.log", { cwd: import.meta.dirname })
  .filter((name) => !/-(?:copy|succeeded)\.log$/.test(name))
  .sort();

describe.each(failed)("recorded: %s", (name) => {
  test("the failing step, with its own output", () => {
    const [step, ...others] = failing(readTranscript(sample(name)));

    expect(others).toEqual([]);
    // a terminal cuts names
    expect(step?.instruction).toMatch(/^RUN echo one; printf '\\033\[31mred\\033\[0m\\n'; CGO_ENABLED=0 go bui/);
    expect(step?.lines.map(({ text }) => text)).toEqual([
      "one",
      "red",
      "go: go.mod requires go >= 1.24.0 (running go 1.22.12; GOTOOLCHAIN=local)",
    ]);
  });
});

test("there are recordings", () => {
  expect(failed.length).toBeGreaterThan(5);
});

test("recorded: stage, line of the Dockerfile and exit code", () => {
  expect(failing(readTranscript(sample("buildkit/samples/buildkit-plain.log")))[0]).toMatchObject({
    stage: "build",
    dockerfile: "Dockerfile",
    dockerfileLine: 5,
    exitCode: 1,
  });
  expect(failing(readTranscript(sample("classic/samples/docker-20.10.log")))[0]).toMatchObject({ exitCode: 1 });
});

test.each([
  "buildkit/samples/docker-20.10-copy.log",
  "classic/samples/docker-20.10-copy.log",
  "buildah/samples/buildah-1.28-copy.log",
  "kaniko/samples/kaniko-1.24-copy.log",
])("recorded: %s", (name) => {
  const transcript = readTranscript(sample(name));

  expect(failing(transcript).map(({ instruction }) => instruction)).toEqual(["COPY go.mod go.sum ./"]);
  expect(transcript.builds.map(({ outcome }) => outcome)).toEqual(["failed"]);
});

test.each([
  "buildkit/samples/docker-20.10-succeeded.log",
  "classic/samples/docker-20.10-succeeded.log",
  "buildah/samples/buildah-1.28-succeeded.log",
  "kaniko/samples/kaniko-1.24-succeeded.log",
])("recorded: %s", (name) => {
  const { builds } = readTranscript(sample(name));

  expect(builds.map(({ outcome }) => outcome)).toEqual(["succeeded"]);
  expect(builds[0]?.steps.map(({ status }) => status)).not.toContain("unknown");
});

test("two builds one after the other", () => {
  const text = sample("buildkit/samples/docker-20.10-succeeded.log") + sample("buildkit/samples/docker-20.10-copy.log");

  expect(readTranscript(text).builds.map(({ outcome }) => outcome)).toEqual(["succeeded", "failed"]);
});

test("only the end of a log", () => {
  const text = sample("buildkit/samples/buildkit-plain.log");
  const tail = text.slice(text.indexOf("------"));

  expect(failing(readTranscript(tail))[0]).toMatchObject({ stage: "build", dockerfileLine: 5, exitCode: 1 });
  expect(failing(readTranscript(tail))[0]?.lines.at(-1)?.text).toContain("go.mod requires go >= 1.24.0");
});

test("only the last line", () => {
  const line =
    'ERROR: failed to build: failed to solve: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1';

  expect(failing(readTranscript(line))).toMatchObject([{ instruction: "RUN go build -o /app .", exitCode: 1 }]);
});

test("a log that stops in the middle is neither failed nor succeeded", () => {
  const text = sample("buildkit/samples/docker-20.10-succeeded.log");

  expect(readTranscript(text.slice(0, text.indexOf("#13 exporting"))).builds[0]?.outcome).toBe("unknown");
});

test("steps without their number, as Docker printed them up to 1.11", () => {
  const { builds } = readTranscript(
    [
      "Step 0 : FROM golang:1.4",
      " ---> 741fecc2c13c",
      "Step 1 : RUN make",
      " ---> Running in 7a5034b76dd3",
      "make: *** [app] Error 1",
      "INFO[0014] The command [/bin/sh -c make] returned a non-zero code: 2",
    ].join("\n"),
  );

  expect(builds).toHaveLength(1);
  expect(builds[0]?.steps).toMatchObject([
    { instruction: "FROM golang:1.4", status: "passed" },
    { instruction: "RUN make", status: "failed", exitCode: 2, lines: [{ text: "make: *** [app] Error 1" }] },
  ]);
});

test("vertices that are printed in turns keep their own output", () => {
  const { builds } = readTranscript(
    [
      "#7 [a 2/2] RUN one",
      "#7 0.100 first of a",
      "#7 ...",
      "",
      "#8 [b 2/2] RUN two",
      "#8 0.100 first of b",
      "#8 ...",
      "",
      "#7 [a 2/2] RUN one",
      "#7 0.200 second of a",
      "#7 DONE 0.3s",
      "",
      "#8 [b 2/2] RUN two",
      '#8 ERROR: process "/bin/sh -c two" did not complete successfully: exit code: 3',
    ].join("\n"),
  );

  expect(builds).toHaveLength(1);
  expect(builds[0]?.steps).toMatchObject([
    { stage: "a", status: "passed" },
    { stage: "b", status: "failed", exitCode: 3, lines: [{ number: 6, text: "first of b" }] },
  ]);
});

test("a program's own words that look like the builder's stay its own", () => {
  const { builds } = readTranscript(
    "#7 [2/2] RUN x\n#7 0.1 #3 DONE 0.1s\n#7 0.2 ERROR: failed to solve: no\n#7 0.3 Step 1/2 : FROM x\n#7 DONE 0.4s\n",
  );

  expect(builds).toHaveLength(1);
  expect(builds[0]).toMatchObject({ steps: [{ status: "passed" }], outcome: "unknown" });
});
