/** One report with everything in it that a reporter has to show, and the files that it speaks of. */
import type { Finding } from "../../src/finding/finding.ts";
import type { BuildVerdict, CheckReport } from "../../src/finding/report.ts";
import type { ReportSources } from "../../src/report/sources.ts";

const FILES: Readonly<Record<string, string>> = {
  Dockerfile: `FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod ./
RUN go mod download && \\
    go build -o /app \\
      -ldflags "-s -w" \\
      ./cmd/app

FROM scratch
COPY --from=build /app /app
`,
  "main.go": `package main\n\nimport (\n\t"github.com/google/uuid"\n)\n`,
};

export const sources: ReportSources = {
  read: (file) => FILES[file],
  path: (file) => `app/${file}`,
  root: "app",
  causes: [{ slug: "go-sum-not-copied", title: "go.sum is not in the image", phase: "Module verification" }],
  version: "1.2.3",
};

export const build: BuildVerdict = {
  dockerfile: "Dockerfile",
  context: ".",
  target: null,
  platform: "linux/amd64",
  service: null,
  askedBy: null,
  outcome: "fails",
  start: "unknown",
  failingStep: { line: 4, instruction: "RUN go mod download" },
  cause: "go-sum-not-copied",
  unknown: [],
  steps: { total: 4, failing: 3 },
  assumptions: [],
};

export const finding: Finding = {
  cause: "go-sum-not-copied",
  severity: "error",
  confidence: "certain",
  message: "`go.sum` is not copied, so 100% of <modules> & more can't be verified; copy it: go.mod, go.sum",
  location: { file: "Dockerfile", line: 3, column: 6, endLine: 3, endColumn: 12 },
  related: [
    { file: "Dockerfile", line: 4, column: 1, endLine: 7, endColumn: 16, message: "stops here" },
    { file: "main.go", line: 4, column: 2, endLine: 4, endColumn: 26, message: "needs the module" },
  ],
  build: 0,
  fault: "repository",
  prints: ["missing go.sum entry for module providing package github.com/google/uuid"],
  fixes: [
    {
      title: "copy go.sum as well",
      safety: "safe",
      edits: [{ file: "Dockerfile", start: 50, end: 50, text: " go.sum" }],
    },
  ],
  behind: false,
};

const behind: Finding = {
  ...finding,
  cause: "file-not-in-image",
  confidence: "likely",
  message: "`/app` is not there",
  location: { file: "Dockerfile", line: 10, column: 19, endLine: 10, endColumn: 23 },
  related: [],
  prints: ["not shown"],
  fixes: [],
  behind: true,
};

export const report: CheckReport = {
  version: 1,
  builds: [build],
  findings: [finding, behind],
  notes: ["go.mod is not at the top but in `app/go.mod`"],
};
