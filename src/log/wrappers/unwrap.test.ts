import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTranscript } from "../read.ts";
import { unwrap } from "./unwrap.ts";

const plain = readFileSync(join(import.meta.dirname, "../buildkit/samples/buildkit-plain.log"), "utf8").trimEnd();

function wrapped(wrap: (line: string, index: number) => string): string {
  return plain.split("\n").map(wrap).join("\n");
}

const time = (index: number): string => `2026-11-25T15:04:${String(index % 60).padStart(2, "0")}`;

/** A recorded log as these systems show it. */
const wrappers: Readonly<Record<string, string>> = {
  "GitHub Actions, raw": `\uFEFF${wrapped((line, index) => `${time(index)}.1234567Z ${line}`)}`,
  "gh run view --log": wrapped((line, index) => `build image\tBuild and push\t\uFEFF${time(index)}.1234567Z ${line}`),
  "GitLab with time stamps": wrapped((line, index) => `${time(index)}.123456Z 01O ${line}`),
  "Jenkins timestamper": wrapped((line, index) => `[${time(index)}.123Z] ${line}`),
  "Jenkins clock": wrapped((line) => `15:04:57  ${line}`),
  "Cloud Build": wrapped((line) => `Step #0 - "Build": ${line}`),
  "terraform local-exec": wrapped((line) => `null_resource.image (local-exec): ${line}`),
  "Drone and Woodpecker": wrapped((line, index) => `[build:${index}] ${line}`),
  TeamCity: wrapped((line) => `[08:08:16] :\t [Step 2/3] ${line}`),
  "the journal": wrapped((line) => `Nov 25 15:04:57 runner-1 gitlab-runner[812]: ${line}`),
  "Docker's own log file": wrapped((line) => JSON.stringify({ log: `${line}\n`, stream: "stdout", time: time(1) })),
  "Jenkins with hidden notes": wrapped((line) => `\u001B[8mha:////4AAAaB\u001B[0m${line}`),
  Tekton: wrapped((line) => `[build-push : build] ${line}`),
  "compose service": wrapped((line) => `api-1  | ${line}`),
  "a frame, as terraform and goreleaser draw it": wrapped((line) => `    │ ${line}`),
  "Windows line ends": plain.replaceAll("\n", "\r\n"),
  "pasted with a fence": `Here is my log:\n\n\`\`\`console\n${plain}\n\`\`\`\nAny idea?`,
  "pasted with indentation": wrapped((line) => `    ${line}`),
  "pasted as a quotation": wrapped((line) => `> ${line}`),
  "colours around each line": wrapped((line) => `\u001B[36m${line}\u001B[0m`),
};

test.each(Object.entries(wrappers))("%s", (_, text) => {
  const bare = readTranscript(plain).builds[0]?.steps.find(({ status }) => status === "failed");
  const { builds } = readTranscript(text);
  const steps = builds.flatMap((build) => build.steps.filter(({ status }) => status === "failed"));

  expect(builds).toHaveLength(1);
  expect(steps).toHaveLength(1);
  expect(steps[0]?.lines.map((line) => line.text)).toEqual(bare?.lines.map((line) => line.text));
  expect(steps[0]).toMatchObject({ stage: "build", exitCode: 1, dockerfileLine: 5 });
});

test("marks of GitHub and GitLab go, what they mark stays", () => {
  expect(unwrap("##[error]Process completed with exit code 1.")?.text).toBe("Process completed with exit code 1.");
  expect(unwrap("##[group]Run docker build .")).toBeUndefined();
  expect(unwrap("::error file=a.go,line=3::undefined: x")?.text).toBe("undefined: x");
  expect(unwrap("section_start:1700000000:build_script\r\u001B[0K$ docker build .")?.text).toBe("$ docker build .");
});

test("what only looks like a wrapper stays", () => {
  for (const line of [
    "    5 | #include <pcap.h>",
    "  12 | >>> RUN make",
    "main.go:3:8: undefined: x",
    " > [build 4/6] RUN make:",
    "#12 0.345 text",
    "[builder 2/3] RUN x",
  ])
    expect(unwrap(line)).toEqual({ text: line, source: undefined });
});

test("services and pods are remembered", () => {
  expect(unwrap("api-1  | panic: no")).toEqual({ text: "panic: no", source: "api-1" });
  expect(unwrap("2026-11-25T12:00:00Z api_1  | panic: no")).toEqual({ text: "panic: no", source: "api_1" });
  expect(unwrap("[pod/api-7c9f/api] panic: no")).toEqual({ text: "panic: no", source: "pod/api-7c9f/api" });
});

test("BuildKit's seconds of a block that was pasted without its head", () => {
  expect(unwrap("0.094 go: go.mod requires go >= 1.24.0")?.text).toBe("go: go.mod requires go >= 1.24.0");
  expect(unwrap("21.81 + make")?.text).toBe("+ make");
  expect(unwrap("142.2 npm error code 1")?.text).toBe("npm error code 1");
  for (const line of ["1.22 is required", "0.5 s", "10.0.0.1 web", "12.5 MB"]) expect(unwrap(line)?.text).toBe(line);
});

test("messages of Docker's API", () => {
  const log = [
    '{"stream":"Step 1/2 : FROM golang:1.26\\n"}',
    '{"status":"Pulling from library/golang","id":"1.26"}',
    '{"stream":"Step 2/2 : RUN go build ."}',
    '{"stream":"\\n"}',
    '{"stream":"go: go.mod file not found in current directory\\nsecond\\n"}',
    '{"errorDetail":{"code":1,"message":"x"},"error":"The command \'/bin/sh -c go build .\' returned a non-zero code: 1"}',
  ].join("\n");
  const [build] = readTranscript(log).builds;

  expect(build?.printer).toBe("classic");
  expect(build?.steps.at(-1)).toMatchObject({ instruction: "RUN go build .", exitCode: 1, status: "failed" });
  expect(build?.steps.at(-1)?.lines.map(({ text }) => text)).toEqual([
    "go: go.mod file not found in current directory",
    "second",
  ]);
  expect(unwrap('{"level":"error","msg":"x"}')?.text).toBe('{"level":"error","msg":"x"}');
});
