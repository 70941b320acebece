/** `slipway explain` as a user calls it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { Explanation } from "../src/finding/explanation.ts";
import { directoryWith, ROOT, slipway } from "./cli-process.ts";

const LOG = join(ROOT, "examples/go-sum-not-copied.log");
const PROJECT = join(ROOT, "examples/go-sum-not-copied");
const text = readFileSync(LOG, "utf8");

const schema = JSON.parse(readFileSync(join(ROOT, "schema/explain.json"), "utf8")) as object;
const validate = new Ajv2020.default({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

function json(args: readonly string[], input?: string): Explanation {
  const { out, err } = slipway(["explain", "--format", "json", ...args], {
    cwd: "/",
    ...(input !== undefined && { input }),
  });
  const report = JSON.parse(out || `"${err}"`) as Explanation;
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  return report;
}

test("a log alone: cause, step and the line that proves it", () => {
  const report = json([LOG]);

  expect(report).toMatchObject({
    outcome: "failed",
    printer: "buildkit",
    failingStep: {
      instruction: "RUN CGO_ENABLED=0 go build -o /ids .",
      dockerfileLine: 6,
      stage: "build",
      exitCode: 1,
    },
    verdict: "recognised",
  });
  const [cause] = report.causes;
  expect(cause).toMatchObject({ cause: "go-sum-not-copied", confidence: "likely", location: null });
  expect(cause?.data["package"]).toBe("github.com/google/uuid");
  expect(text.split("\n")[(cause?.evidence[0]?.line ?? 0) - 1]).toContain(cause?.evidence[0]?.text);
});

test("with the repository: the same finding that check has", () => {
  const [cause] = json([LOG, "--project", PROJECT]).causes;
  const checked = JSON.parse(slipway(["check", PROJECT, "--format", "json"]).out) as { findings: { fixes: unknown }[] };

  expect(cause).toMatchObject({ confidence: "certain", location: { file: "Dockerfile", line: 6 }, decide: null });
  expect(cause?.fixes).toEqual(checked.findings[0]?.fixes);
});

test("the current directory is the repository when it looks like one", () => {
  const options = { cwd: PROJECT, input: text };

  expect(slipway(["explain"], options).out).toContain("+COPY go.mod go.sum ./");
  expect(slipway(["explain", "--no-project"], options).out).not.toContain("+COPY");
});

test("slipway.yaml counts as for check, except for what it puts aside: the log shows that it happened", () => {
  const [dockerfile, ...names] = ["Dockerfile", "go.mod", "go.sum", "main.go"];
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(PROJECT, name), "utf8")]));
  const own = readFileSync(join(PROJECT, dockerfile), "utf8").replace(
    /^FROM golang\S*/m,
    "FROM registry.example.com/go:stable",
  );
  const image = "images:\n  registry.example.com/go:stable: { like: golang:1.26 }\n";
  const project = directoryWith({ ...files, [dockerfile]: own });
  const configured = directoryWith({
    ...files,
    [dockerfile]: own,
    "slipway.yaml": `${image}ignore:\n  - { cause: go-sum-not-copied, reason: known }\n`,
  });
  const mistaken = directoryWith({ ...files, [dockerfile]: own, "slipway.yaml": "imges: {}\n" });

  expect(json([LOG, "--project", project]).causes[0]?.confidence).toBe("likely");
  expect(json([LOG, "--project", configured]).causes[0]).toMatchObject({
    cause: "go-sum-not-copied",
    confidence: "certain",
    location: { file: "Dockerfile", line: 6 },
  });
  expect(slipway(["explain", LOG, "--project", mistaken]).err).toContain("slipway.yaml:1:1: `imges` is not known");
});

test("where the log alone can't decide, both are named with a question", () => {
  const tail = "main.go:6:2: missing go.sum entry for module providing package github.com/google/uuid; to add:";
  const report = json([], tail);

  expect(report.verdict).toBe("ambiguous");
  expect(report.causes.map(({ cause }) => cause)).toEqual(["go-sum-missing-entry", "go-sum-not-copied"]);
  expect(report.causes.map(({ decide }) => decide)).not.toContain(null);
  expect(report.causes.map(({ confidence }) => confidence)).toEqual(["likely", "possible"]);
});

test("exit codes: 1 for a failure, 0 when nothing failed, 2 when nothing can be said", () => {
  const succeeded = readFileSync(join(ROOT, "src/log/buildkit/samples/docker-20.10-succeeded.log"), "utf8");

  expect(slipway(["explain"], { input: text, cwd: "/" }).code).toBe(1);
  expect(slipway(["explain"], { input: succeeded, cwd: "/" })).toMatchObject({
    code: 0,
    out: "standard input: nothing failed here\n",
  });
  expect(slipway(["explain"], { input: "Dear all,\n\nlunch is at noon.\n", cwd: "/" }).code).toBe(2);
  expect(slipway(["explain"], { input: "", cwd: "/" })).toMatchObject({ code: 2, out: "" });
  expect(slipway(["explain", "/nonexistent.log"], { cwd: "/" }).err).toContain("there is no such file");
  expect(slipway(["explain", LOG, "--project", "/nonexistent/project"]).code).toBe(2);
});

test("a step of another ecosystem gets no Go cause", () => {
  const log =
    '#9 [web 4/6] RUN npm ci\n#9 1.234 npm error code ERESOLVE\n#9 1.235 npm error could not resolve\n#9 ERROR: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1\n';
  const report = json([], log);

  expect(report).toMatchObject({ verdict: "not-a-go-container-failure", outcome: "failed", causes: [] });
  expect(report.lastLines.map((line) => line.text)).toContain("npm error could not resolve");
});

test("a program's own last words are its reason, not the end of their stack", () => {
  const stack = Array.from({ length: 20 }, (_, index) => `\t/src/main.go:${index} +0x1d`);
  const report = json(
    [],
    ["listening", "FATAL the ledger disagrees with itself", "", "goroutine 1 [running]:", ...stack].join("\n"),
  );

  expect(report).toMatchObject({ outcome: "failed", verdict: "recognised", failingStep: null });
  expect(report.causes[0]).toMatchObject({
    cause: "program-panics",
    confidence: "likely",
    evidence: [{ line: 2, text: "FATAL the ledger disagrees with itself" }],
  });
});

test("a tool's own failure is shown from its last words on, not from the end of their stack", () => {
  const stack = Array.from({ length: 20 }, (_, index) => `\tgithub.com/docker/compose/v2/cmd/main.go:${index} +0x1d`);
  const report = json([], ["starting", "panic: odd", "", "goroutine 1 [running]:", ...stack].join("\n"));

  expect(report).toMatchObject({ outcome: "failed", verdict: "not-recognised", failingStep: null });
  expect(report.lastLines[0]).toEqual({ line: 2, text: "panic: odd" });
});

test("--tee passes the log on to standard error, without its credentials", () => {
  const token = ["ghp", "0123456789abcdefghij0123456789abcdef"].join("_");
  const { err, out } = slipway(["explain", "--tee"], {
    cwd: "/",
    input: `#5 [2/3] RUN git clone https://${token}@git.example.com/x\n#5 0.1 fatal: unable to access 'https://${token}@git.example.com/x/': no\n#5 ERROR: exit code: 128\n`,
  });

  expect(err).toContain("#5 0.1 fatal: unable to access 'https://***@git.example.com/x/': no");
  expect(err + out).not.toContain(token);
});

test("what is no text is survived: NULs, binary, invalid UTF-8, a line of 10 MB, UTF-16", () => {
  const dir = directoryWith({});
  const at = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(dir, name), bytes);
    return join(dir, name);
  };
  const bytes = Buffer.from(text);
  const noise = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256));
  const long = Buffer.alloc(10 * 1024 * 1024, "x");

  for (const [name, content] of [
    ["noise", Buffer.concat([noise, Buffer.from("\n"), bytes, noise])],
    ["nul", Buffer.from(text.replaceAll("#", "\0#"))],
    ["long", Buffer.concat([long, Buffer.from("\n"), bytes, long])],
    ["utf-16", Buffer.from(`\uFEFF${text}`, "utf16le")],
  ] as const)
    expect(json([at(name, content)]).causes[0]?.cause, name).toBe("go-sum-not-copied");
});

test("the formats of check: at the place in the repository, else at the line of the log", () => {
  const inRepository = slipway(["explain", LOG, "--project", PROJECT, "--format", "github"], { cwd: ROOT });
  expect(inRepository.code).toBe(1);
  expect(inRepository.out).toContain("::error file=examples/go-sum-not-copied/Dockerfile,line=6,");
  expect(inRepository.out).toContain("%0Afix: copy go.sum as well");

  const alone = slipway(["explain", "examples/go-sum-not-copied.log", "--no-project", "--format", "github"], {
    cwd: ROOT,
  });
  expect(alone.out).toContain("::warning file=examples/go-sum-not-copied.log,line=40,");
  expect(alone.out).toContain("grep -c github.com/google/uuid go.sum");

  for (const [format, place] of [
    ["sarif", ["runs", 0, "results", 0, "locations", 0, "physicalLocation", "region", "startLine"]],
    ["gitlab", [0, "location", "lines", "begin"]],
  ] as const) {
    const { out } = slipway(["explain", LOG, "--project", PROJECT, "--format", format], { cwd: ROOT });
    let value = JSON.parse(out) as unknown;
    for (const key of place) value = (value as Readonly<Record<string | number, unknown>>)[key];
    expect(value).toBe(6);
  }
});

test("SARIF carries the fix", () => {
  const { out } = slipway(["explain", LOG, "--project", PROJECT, "--format", "sarif"], { cwd: ROOT });
  const { runs } = JSON.parse(out) as { runs: { results: { fixes: { artifactChanges: unknown[] }[] }[] }[] };

  expect(runs[0]?.results[0]?.fixes[0]?.artifactChanges).toMatchObject([
    {
      artifactLocation: { uri: "examples/go-sum-not-copied/Dockerfile" },
      replacements: [{ insertedContent: { text: " go.sum" } }],
    },
  ]);
});

test("JUnit: one case a log, with what is known of it", () => {
  const junit = (input: string): string => slipway(["explain", "--format", "junit", "--no-project"], { input }).out;

  expect(junit(text)).toContain('<testcase name="RUN CGO_ENABLED=0 go build -o /ids ." classname="standard input">');
  expect(junit(text)).toMatch(/<failure message="go\.sum is not in the image.*\n.*the log says: main\.go:7:2/);
  expect(junit("Process completed with exit code 3.\n")).toContain("for a reason that Slipway doesn't know");
  expect(junit("nothing of interest\n")).toContain("<skipped message=");
  const built = readFileSync(join(ROOT, "src/log/buildkit/samples/docker-20.10-succeeded.log"), "utf8");
  expect(junit(built)).toContain('failures="0" errors="0" skipped="0"');
});

test("a log without a cause still says in a workflow that it has failed", () => {
  const { out } = slipway(["explain", "--format", "github", "--no-project"], {
    input: "Process completed with exit code 3.\n",
  });

  expect(out).toBe("::notice::standard input: something failed, for a reason that Slipway doesn't know\n");
});
