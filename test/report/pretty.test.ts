import { expect, test } from "vitest";
import type { BuildVerdict } from "../../src/finding/report.ts";
import { renderPretty } from "../../src/report/pretty/pretty.ts";
import { build, finding, report, sources } from "./sample.ts";

const plain = { colour: false, width: 90 };

test("verdict, code of several files, what is printed, the fix, what stands behind", () => {
  expect(renderPretty(report, sources, plain)).toMatchInlineSnapshot(`
    "note: go.mod is not at the top but in \`app/go.mod\`

    app/Dockerfile: will fail at step 3 of 4 (line 4)

    error[go-sum-not-copied]: \`go.sum\` is not copied, so 100% of <modules> & more can't be
        verified; copy it: go.mod, go.sum
     --> app/Dockerfile:3:6
      |
    3 |   COPY go.mod ./
      |        ^^^^^^
    4 | / RUN go mod download && \\
    5 | |     go build -o /app \\
    6 | |       -ldflags "-s -w" \\
    7 | |       ./cmd/app
      | |_______________- stops here
      |
     ::: app/main.go:4:2
      |
    4 |     "github.com/google/uuid"
      |     ------------------------ needs the module
      |
      = will print: missing go.sum entry for module providing package github.com/google/uuid
      = fix: copy go.sum as well
        --- app/Dockerfile
        +++ app/Dockerfile
        @@ -1,5 +1,5 @@
         FROM golang:1.22 AS build
         WORKDIR /src
        -COPY go.mod ./
        +COPY go.mod go.sum ./
         RUN go mod download && \\
             go build -o /app \\

    warning[file-not-in-image] (behind it): \`/app\` is not there
      --> app/Dockerfile:10:19
       |
    10 | COPY --from=build /app /app
       |                   ^^^^

    1 build checked, 1 will fail; 1 error, 1 warning
    more about a cause: slipway causes go-sum-not-copied
    "
  `);
});

test("colours only when they are wanted, and never a different text", () => {
  const coloured = renderPretty(report, sources, { colour: true, width: 90 });

  expect(coloured).toContain("\u001B[1;31m");
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  expect(coloured.replaceAll(/\u001B\[[\d;]*m/g, "")).toBe(renderPretty(report, sources, plain));
});

function verdictOf(changes: Partial<BuildVerdict>): string {
  const changed = { ...build, failingStep: null, cause: null, steps: { total: 4, failing: null }, ...changes };
  return renderPretty({ version: 1, builds: [changed], findings: [], notes: [] }, sources, plain);
}

test("the words of each verdict", () => {
  const unknown = [
    { line: 1, reason: "base image `corp/go` is not known here" },
    { line: 4, reason: "`tool` is not known" },
  ];

  expect(verdictOf({ outcome: "builds", start: "starts" })).toMatchInlineSnapshot(`
    "app/Dockerfile: will build and start

    1 build checked, nothing wrong found
    "
  `);
  expect(verdictOf({ outcome: "builds", start: "fails" })).toMatchInlineSnapshot(`
    "app/Dockerfile: will build; the image will not start

    1 build checked, 1 will not start
    "
  `);
  expect(verdictOf({ outcome: "builds", start: "unknown", unknown })).toMatchInlineSnapshot(`
    "app/Dockerfile: will build; could not tell whether the image starts, because base image
        \`corp/go\` is not known here (line 1)

    could not tell: \`tool\` is not known (line 4)

    1 build checked, 1 could not be told in full
    "
  `);
  expect(verdictOf({ outcome: "unknown", start: "unknown", unknown })).toMatchInlineSnapshot(`
    "app/Dockerfile: could not tell whether it builds, because base image \`corp/go\` is not
        known here (line 1)

    could not tell: \`tool\` is not known (line 4)

    1 build checked, 1 could not be told in full
    "
  `);
  expect(verdictOf({ outcome: "unknown", start: "fails", unknown })).toMatchInlineSnapshot(`
    "app/Dockerfile: could not tell whether it builds, because base image \`corp/go\` is not
        known here (line 1); if it does, the image will not start

    could not tell: \`tool\` is not known (line 4)

    1 build checked, 1 will not start
    "
  `);
  expect(verdictOf({ outcome: "fails", failingStep: { line: 2, instruction: "" } })).toMatchInlineSnapshot(`
    "app/Dockerfile: will fail before the first step (line 2)

    1 build checked, 1 will fail
    "
  `);
  expect(verdictOf({ service: "api", target: "dev", platform: "linux/arm64", outcome: "builds", start: "starts" }))
    .toMatchInlineSnapshot(`
    "api (app/Dockerfile) [target dev, linux/arm64]: will build and start

    1 build checked, nothing wrong found
    "
  `);
});

function frameOf(text: string, line: number, column: number, endColumn: number, width = 60): string {
  const location = { file: "f", line, column, endLine: line, endColumn };
  const one = { ...finding, location, related: [], fixes: [], prints: [], message: "m", build: null };
  return renderPretty(
    { version: 1, builds: [], findings: [one], notes: [] },
    { ...sources, read: () => text },
    { colour: false, width },
  );
}

test("tabs, wide characters and control characters keep the mark in place", () => {
  expect(frameOf("\tRUN 日本 go\u001B[31m\0", 1, 9, 11)).toMatchInlineSnapshot(`
    "error[go-sum-not-copied]: m
     --> app/f:1:9
      |
    1 |     RUN 日本 go␛[31m␀
      |              ^^

    nothing was judged
    "
  `);
});

test("a long line is cut around its mark", () => {
  const text = `RUN ${"a ".repeat(60)}WRONG ${"b ".repeat(60)}`;

  expect(frameOf(text, 1, 125, 130)).toMatchInlineSnapshot(`
    "error[go-sum-not-copied]: m
     --> app/f:1:125
      |
    1 | …a a a a a a WRONG b b b b b b b b b b b b b b b b b b …
      |              ^^^^^

    nothing was judged
    "
  `);
});

test("a line of ten megabytes costs no more than any other", () => {
  const text = `RUN ${"x".repeat(5_000_000)}WRONG${"y".repeat(5_000_000)}`;

  const shown = frameOf(text, 1, 5_000_005, 5_000_010);

  expect(shown).toContain("WRONG");
  expect(shown.length).toBeLessThan(600);
});

test("a place outside of the file or in a file that can't be read is still named", () => {
  expect(frameOf("one\n", 7, 3, 9)).toContain("app/f:7:3");
  const unread = { version: 1 as const, builds: [], findings: [{ ...finding, build: null }], notes: [] };
  expect(renderPretty(unread, { ...sources, read: () => undefined }, plain)).toContain("--> app/Dockerfile:3:6");
});
