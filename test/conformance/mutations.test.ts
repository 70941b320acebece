/** Every mutation on one small project: where it fits it changes what it says, and it stays away where it doesn't fit. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { mutations } from "../../scripts/judge/mutations/all.ts";
import { apply } from "../../scripts/judge/mutations/apply.ts";
import { draw } from "../../scripts/judge/mutations/draw.ts";
import type { Mutant } from "../../scripts/judge/mutations/mutation.ts";
import { type Site, siteOf } from "../../scripts/judge/mutations/site.ts";
import { warmText } from "../../scripts/judge/warm.ts";
import { type MemoryFile, memorySnapshot } from "../../src/project/snapshot.ts";

const dockerfile = `FROM golang:1.26-alpine AS build
ARG VERSION=dev
RUN apk add --no-cache git make
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
COPY web/ web/
ENV CGO_ENABLED=0
RUN go vet ./...
RUN go build -o /out/app ./cmd/app && ls /out

FROM debian:trixie-slim
COPY --from=build /out/app /app
COPY start.sh /start.sh
ENTRYPOINT ["/start.sh"]
`;

const project: Record<string, string | MemoryFile> = {
  Dockerfile: dockerfile,
  "go.mod": "module example.com/app\n\ngo 1.26\n\nrequire example.com/dep v1.2.3\n",
  "go.sum": "example.com/dep v1.2.3 h1:AAAA=\nexample.com/dep v1.2.3/go.mod h1:BBBB=\n",
  "cmd/app/main.go": 'package main\n\nimport _ "embed"\n\n//go:embed page.html\nvar page string\n\nfunc main() {}\n',
  "cmd/app/page.html": "hello\n",
  "web/index.html": "hello\n",
  "docs/a.md": "text\n",
  "start.sh": { text: "#!/bin/sh\nexec /app\n", mode: 0o755 },
};
const onAlpine = { ...project, Dockerfile: dockerfile.replace("debian:trixie-slim", "alpine:3.22") };
const vendored = { ...project, "vendor/modules.txt": "# example.com/dep v1.2.3\n## explicit\nexample.com/dep\n" };

function site(files: Record<string, string | MemoryFile>): Site {
  return siteOf(memorySnapshot(files), "Dockerfile", ".");
}

/** The mutant as lines that go and come. */
function shown({ snapshot }: Site, { what, changes }: Mutant): string {
  const lines = changes.flatMap((change): string[] => {
    if ("movedTo" in change) return [`${change.path} → ${change.movedTo}`];
    if ("mode" in change) return [`${change.path} ${change.mode.toString(8)}`];
    if ("gone" in change) return [`no ${change.path}`];
    const [before, after] = [(snapshot.read(change.path) ?? "").split("\n"), change.text.split("\n")];
    const less = subtract(before, after).map((line) => `-${line}`);
    const more = subtract(after, before).map((line) => `+${line.replace("\r", "␍")}`);
    const moved = less.length + more.length === 0 && before.join() !== after.join() ? ["other order"] : [];
    return [change.path, ...less, ...more, ...moved];
  });
  return [what, ...lines].join("\n");
}

function subtract(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

test("every mutation does what it says", () => {
  const told = mutations.map(({ kind, intent, mutants }) => {
    const own = site({ "vendor-inconsistent": vendored, "final-base-debian": onAlpine }[kind] ?? project);
    const [first] = mutants(own);
    return `[${intent}] ${kind}: ${first ? shown(own, first) : "FITS NOWHERE"}`;
  });
  expect(told.join("\n\n")).toMatchInlineSnapshot(`
    "[breaking] copy-dropped: no COPY (line 5)
    Dockerfile
    -COPY go.mod go.sum ./

    [breaking] go-mod-not-copied: COPY without go.mod (line 5)
    Dockerfile
    -COPY go.mod go.sum ./
    +COPY go.sum ./

    [breaking] go-sum-not-copied: COPY without go.sum (line 5)
    Dockerfile
    -COPY go.mod go.sum ./
    +COPY go.mod ./

    [breaking] copy-path-case: another case: go.mod (line 5)
    Dockerfile
    -COPY go.mod go.sum ./
    +COPY Go.mod go.sum ./

    [breaking] copy-missing-file: a file that is not there: go.mod (line 5)
    Dockerfile
    -COPY go.mod go.sum ./
    +COPY config.local.json go.mod go.sum ./

    [breaking] copy-after-run: COPY below the RUN (line 5)
    Dockerfile
    other order

    [breaking] copy-from-misspelled: --from misspelled (line 14)
    Dockerfile
    -COPY --from=build /out/app /app
    +COPY --from=buid /out/app /app

    [breaking] copy-from-path-moved: /opt before /out/app (line 14)
    Dockerfile
    -COPY --from=build /out/app /app
    +COPY --from=build /opt/out/app /app

    [harmless] copy-twice: the same COPY twice (line 7)
    Dockerfile
    +COPY . .

    [harmless] copies-swapped: two COPYs swapped (line 7)
    Dockerfile
    other order

    [breaking] go-tag-lowered: Go 1.26 → 1.24
    Dockerfile
    -FROM golang:1.26-alpine AS build
    +FROM golang:1.24-alpine AS build

    [breaking] final-base-scratch: final base debian:trixie-slim → scratch (line 13)
    Dockerfile
    -FROM debian:trixie-slim
    +FROM scratch

    [breaking] final-base-alpine: final base debian:trixie-slim → alpine:3.22 (line 13)
    Dockerfile
    -FROM debian:trixie-slim
    +FROM alpine:3.22

    [breaking] final-base-debian: final base alpine:3.22 → debian:bookworm-slim (line 13)
    Dockerfile
    -FROM alpine:3.22
    +FROM debian:bookworm-slim

    [breaking] final-base-distroless: final base debian:trixie-slim → gcr.io/distroless/static-debian12 (line 13)
    Dockerfile
    -FROM debian:trixie-slim
    +FROM gcr.io/distroless/static-debian12

    [breaking] stage-name-dropped: stage build without its name
    Dockerfile
    -FROM golang:1.26-alpine AS build
    +FROM golang:1.26-alpine

    [harmless] stage-renamed: stage build renamed everywhere
    Dockerfile
    -FROM golang:1.26-alpine AS build
    -COPY --from=build /out/app /app
    +FROM golang:1.26-alpine AS build-stage
    +COPY --from=build-stage /out/app /app

    [harmless] instructions-lower-case: all instructions in lower case
    Dockerfile
    -FROM golang:1.26-alpine AS build
    -ARG VERSION=dev
    -RUN apk add --no-cache git make
    -WORKDIR /src
    -COPY go.mod go.sum ./
    -RUN go mod download
    -COPY . .
    -COPY web/ web/
    -ENV CGO_ENABLED=0
    -RUN go vet ./...
    -RUN go build -o /out/app ./cmd/app && ls /out
    -FROM debian:trixie-slim
    -COPY --from=build /out/app /app
    -COPY start.sh /start.sh
    -ENTRYPOINT ["/start.sh"]
    +from golang:1.26-alpine AS build
    +arg VERSION=dev
    +run apk add --no-cache git make
    +workdir /src
    +copy go.mod go.sum ./
    +run go mod download
    +copy . .
    +copy web/ web/
    +env CGO_ENABLED=0
    +run go vet ./...
    +run go build -o /out/app ./cmd/app && ls /out
    +from debian:trixie-slim
    +copy --from=build /out/app /app
    +copy start.sh /start.sh
    +entrypoint ["/start.sh"]

    [breaking] output-renamed: -o names another file (line 11)
    Dockerfile
    -RUN go build -o /out/app ./cmd/app && ls /out
    +RUN go build -o /out/app-bin ./cmd/app && ls /out

    [breaking] output-dropped: go build without -o (line 11)
    Dockerfile
    -RUN go build -o /out/app ./cmd/app && ls /out
    +RUN go build ./cmd/app && ls /out

    [breaking] cgo-left-on: without CGO_ENABLED=0
    Dockerfile
    -ENV CGO_ENABLED=0

    [breaking] package-removed: without the package git (line 3)
    Dockerfile
    -RUN apk add --no-cache git make
    +RUN apk add --no-cache  make

    [breaking] build-path-renamed: another package is built (line 11)
    Dockerfile
    -RUN go build -o /out/app ./cmd/app && ls /out
    +RUN go build -o /out/app ./main/app && ls /out

    [breaking] command-misspelled: golang for go (line 6)
    Dockerfile
    -RUN go mod download
    +RUN golang mod download

    [harmless] runs-joined: two RUNs joined (line 10)
    Dockerfile
    -RUN go vet ./...
    -RUN go build -o /out/app ./cmd/app && ls /out
    +RUN go vet ./... && go build -o /out/app ./cmd/app && ls /out

    [harmless] run-split: a RUN split at && (line 11)
    Dockerfile
    -RUN go build -o /out/app ./cmd/app && ls /out
    +RUN go build -o /out/app ./cmd/app
    +RUN ls /out

    [harmless] run-heredoc: a RUN as here-document (line 3)
    Dockerfile
    -RUN apk add --no-cache git make
    +RUN <<EOF
    +set -e
    +apk add --no-cache git make
    +EOF

    [harmless] build-flags-added: -trimpath (line 11)
    Dockerfile
    -RUN go build -o /out/app ./cmd/app && ls /out
    +RUN go build -trimpath -buildvcs=false -o /out/app ./cmd/app && ls /out

    [breaking] entrypoint-moved: another directory (line 16)
    Dockerfile
    -ENTRYPOINT ["/start.sh"]
    +ENTRYPOINT ["/usr/local/sbin/start.sh"]

    [breaking] workdir-dropped: no WORKDIR (line 4)
    Dockerfile
    -WORKDIR /src

    [breaking] instruction-misspelled: ARG misspelled (line 2)
    Dockerfile
    -ARG VERSION=dev
    +AGR VERSION=dev

    [breaking] arg-out-of-scope: ARG above the first FROM (line 2)
    Dockerfile
    other order

    [breaking] user-unknown: USER that nobody made
    Dockerfile
    +USER appuser

    [harmless] comment-added: a comment (line 2)
    Dockerfile
    +# syntax=none FROM scratch AS build
    +# COPY missing.txt /

    [harmless] arg-unused: an unused ARG in stage 0
    Dockerfile
    +ARG BUILD_DATE

    [harmless] env-form-old: ENV NAME VALUE (line 9)
    Dockerfile
    -ENV CGO_ENABLED=0
    +ENV CGO_ENABLED 0

    [harmless] label-added: a label
    Dockerfile
    +LABEL org.opencontainers.image.title="Dockerfile RUN COPY"

    [breaking] go-sum-deleted: no go.sum
    no go.sum

    [breaking] go-sum-lines-deleted: go.sum without example.com/dep v1.2.3
    go.sum
    -example.com/dep v1.2.3 h1:AAAA=
    -example.com/dep v1.2.3/go.mod h1:BBBB=

    [breaking] go-sum-line-cut: go.sum cut in a line
    go.sum
    -example.com/dep v1.2.3/go.mod h1:BBBB=
    +example.com/dep v1.2.3/go.mod

    [breaking] go-line-raised: go 1.26 → 1.99
    go.mod
    -go 1.26
    +go 1.99

    [breaking] go-mod-broken: a merge conflict in go.mod
    go.mod
    +<<<<<<< HEAD
    +=======
    +go 1.26
    +>>>>>>> main

    [breaking] go-mod-deleted: no go.mod
    no go.mod

    [breaking] require-dropped: go.mod without example.com/dep
    go.mod
    -require example.com/dep v1.2.3

    [breaking] replace-with-sibling: example.com/dep replaced by a sibling directory
    go.mod
    +replace example.com/dep => ../dep
    +

    [breaking] vendor-inconsistent: vendor/modules.txt without a module
    vendor/modules.txt
    -# example.com/dep v1.2.3

    [breaking] vendor-of-nothing: an empty vendor directory
    vendor/modules.txt

    [harmless] go-sum-lines-added: go.sum with a line of a module nobody requires
    go.sum
    +example.com/unused v1.0.0 h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

    [harmless] nested-module-added: a nested module that nobody imports
    internal-tools/go.mod
    +module example.com/tools
    +go 1.99
    +
    internal-tools/main.go
    +package main
    +import _ "example.com/nowhere"
    +
    +func main() {}
    +

    [breaking] package-ignored: cmd/app ignored
    .dockerignore
    +cmd/app

    [breaking] go-files-ignored: go.sum ignored
    .dockerignore
    +go.sum

    [breaking] copied-ignored: go.mod ignored
    .dockerignore
    +go.mod

    [breaking] embed-ignored: cmd/app/page.html ignored
    .dockerignore
    +cmd/app/page.html

    [breaking] embed-deleted: no cmd/app/page.html
    no cmd/app/page.html

    [breaking] package-deleted: no cmd/app
    no cmd/app

    [breaking] package-renamed: cmd/app becomes App
    cmd/app → cmd/App

    [breaking] source-file-ignored: FITS NOWHERE

    [breaking] source-file-deleted: FITS NOWHERE

    [breaking] function-renamed: FITS NOWHERE

    [breaking] script-crlf: start.sh with CRLF
    start.sh
    -#!/bin/sh
    -exec /app
    +#!/bin/sh␍
    +exec /app␍

    [breaking] script-mode: start.sh without execute bit
    start.sh 644

    [harmless] directory-ignored-unneeded: docs ignored
    .dockerignore
    +docs

    [harmless] ignore-all-but-used: all ignored, all but .git taken back
    .dockerignore
    +*
    +!Dockerfile
    +!cmd
    +!docs
    +!go.mod
    +!go.sum
    +!start.sh
    +!web

    [harmless] file-added: a Go file that is never built, in testdata
    testdata/broken.go
    +package broken
    +import "example.com/none"
    +"
  `);
});

test("a mutation stays away where it does not fit", () => {
  const bare = site({ Dockerfile: "FROM scratch\n" });
  const fitting = mutations.filter(({ mutants }) => mutants(bare).length > 0).map(({ kind }) => kind);
  expect(fitting).toMatchInlineSnapshot(`
    [
      "instructions-lower-case",
      "arg-unused",
      "label-added",
      "directory-ignored-unneeded",
      "ignore-all-but-used",
      "file-added",
    ]
  `);
});

test("names are those of one thing each, and enough of them are breaking and harmless", () => {
  expect(new Set(mutations.map(({ kind }) => kind)).size).toBe(mutations.length);
  expect(mutations.filter(({ intent }) => intent === "breaking").length).toBeGreaterThanOrEqual(20);
  expect(mutations.filter(({ intent }) => intent === "harmless").length).toBeGreaterThanOrEqual(8);
});

test("the draw is the same for the same seed, each of another kind, two of three breaking", () => {
  const drawn = draw(mutations, site(project), 9, "1 example/app");
  expect(draw(mutations, site(project), 9, "1 example/app")).toEqual(drawn);
  expect(draw(mutations, site(project), 9, "2 example/app")).not.toEqual(drawn);
  expect(new Set(drawn.map(({ kind }) => kind)).size).toBe(9);
  expect(drawn.filter(({ intent }) => intent === "breaking")).toHaveLength(6);
});

let root: string | undefined;
afterEach(() => {
  if (root !== undefined) rmSync(root, { recursive: true, force: true });
});

function listing(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((path) => ({ path, stat: statSync(join(directory, path)) }))
    .map(({ path, stat }) =>
      stat.isFile() ? `${path} ${stat.mode} ${readFileSync(join(directory, path), "utf8")}` : path,
    )
    .sort();
}

test("what a mutant changes on disk is taken back", () => {
  root = mkdtempSync(join(tmpdir(), "slipway-mutations-"));
  const directory = join(root, "app");
  for (const [path, file] of Object.entries(vendored)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    const { text, mode = 0o644 } = typeof file === "string" ? { text: file } : file;
    writeFileSync(join(directory, path), text, { mode });
  }
  const before = listing(directory);
  for (const { mutants, kind } of mutations) {
    for (const mutant of mutants(site(vendored))) {
      const undo = apply(directory, mutant.changes);
      expect(listing(directory), kind).not.toEqual(before);
      undo();
      expect(listing(directory), kind).toEqual(before);
    }
  }
});

test("a warm Dockerfile keeps its lines and touches only what compiles", () => {
  expect(
    warmText("Dockerfile", dockerfile)
      .split("\n")
      .filter((line) => line.includes("--mount")),
  ).toEqual([
    "RUN --mount=type=cache,id=slipway-judge,target=/root/.cache/go-build go mod download",
    "RUN --mount=type=cache,id=slipway-judge,target=/root/.cache/go-build go vet ./...",
    "RUN --mount=type=cache,id=slipway-judge,target=/root/.cache/go-build go build -o /out/app ./cmd/app && ls /out",
  ]);
  expect(warmText("Dockerfile", "FROM x\nRUNN go build\n")).toBe("FROM x\nRUNN go build\n");
});
