import { describe, expect, test } from "vitest";
import { causes } from "../../causes/registry.ts";
import { check } from "../../check/check.ts";
import type { BuildVerdict } from "../../finding/report.ts";
import { moduleCacheDirectory } from "../../go/env/module-cache.ts";
import { memorySnapshot } from "../../project/snapshot.ts";
import { moduleCache } from "./module-cache.ts";

const HASH = "h1:NIvaJDMOsjHA8n1jAhLSgzrAzy1Hgr+hNrb57e+94F0=";

function sums(...modules: readonly string[]): string {
  return modules.map((module) => `${module} ${HASH}\n${module}/go.mod ${HASH}\n`).join("");
}

const project = {
  Dockerfile: `FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .

FROM scratch
COPY --from=build /app /app
ENTRYPOINT ["/app"]
`,
  "go.mod":
    "module example.com/app\n\ngo 1.21\n\nrequire example.org/Upper v1.0.0\n\nrequire example.org/deep v0.2.0 // indirect\n",
  "go.sum": sums("example.org/Upper v1.0.0", "example.org/deep v0.2.0"),
  "main.go": 'package main\n\nimport _ "example.org/Upper/sub"\n\nfunc main() {}\n',
};

const upper = { "example.org/!upper@v1.0.0/sub/sub.go": 'package sub\n\nimport _ "example.org/deep"\n' };

async function judged(cache: Record<string, string> | undefined, changes = {}): Promise<BuildVerdict | undefined> {
  const modules = cache && moduleCache(memorySnapshot(cache));
  const report = await check(memorySnapshot({ ...project, ...changes }), causes, { file: "Dockerfile", modules });
  return report.builds[0];
}

describe("the source of dependencies", () => {
  test("leaves the linkage open where it isn't there", async () => {
    expect(await judged(undefined)).toMatchObject({ outcome: "builds", start: "unknown" });
    expect(await judged(upper)).toMatchObject({ outcome: "builds", start: "unknown" });
  });

  test("says that the program is static", async () => {
    const cache = { ...upper, "example.org/deep@v0.2.0/deep.go": 'package deep\n\nimport _ "strings"\n' };
    expect(await judged(cache)).toMatchObject({ outcome: "builds", start: "starts" });
  });

  test("says that it is dynamic", async () => {
    const cache = { ...upper, "example.org/deep@v0.2.0/deep.go": 'package deep\n\nimport _ "net/http"\n' };
    expect(await judged(cache)).toMatchObject({ start: "fails", cause: "musl-glibc-loader-missing" });
    const c = { ...upper, "example.org/deep@v0.2.0/deep.go": 'package deep\n\nimport "C"\n' };
    expect(await judged(c)).toMatchObject({ start: "fails", cause: "musl-glibc-loader-missing" });
  });

  test("counts the files that belong to the build alone", async () => {
    const cache = {
      ...upper,
      "example.org/deep@v0.2.0/deep.go": "package deep\n",
      "example.org/deep@v0.2.0/deep_windows.go": 'package deep\n\nimport _ "net"\n',
      "example.org/deep@v0.2.0/deep_test.go": 'package deep\n\nimport _ "net"\n',
    };
    expect(await judged(cache)).toMatchObject({ start: "starts" });
  });

  test("shows which lines of go.sum are needed", async () => {
    const lacking = { "go.sum": sums("example.org/Upper v1.0.0") };
    const cache = { ...upper, "example.org/deep@v0.2.0/deep.go": "package deep\n" };
    expect(await judged(undefined, lacking)).toMatchObject({ outcome: "unknown" });
    expect(await judged(cache, lacking)).toMatchObject({ outcome: "fails", cause: "go-sum-missing-entry" });
    // nothing imports it
    const alone = { "example.org/!upper@v1.0.0/sub/sub.go": "package sub\n" };
    expect(await judged(alone, lacking)).toMatchObject({ outcome: "builds", start: "starts" });
  });

  test("decides nothing while nobody knows whether cgo is on", async () => {
    const dockerfile = (setting: string): Record<string, string> => ({
      Dockerfile: `FROM golang:1.26\n${setting}WORKDIR /src\nCOPY . .\nRUN go build -o /app .\n`,
      "go.sum": sums("example.org/Upper v1.0.0"),
    });
    const cache = {
      "example.org/!upper@v1.0.0/sub/sub.go": "package sub\n",
      "example.org/!upper@v1.0.0/sub/c.go": '//go:build cgo\n\npackage sub\n\nimport _ "example.org/deep"\n',
      "example.org/deep@v0.2.0/deep.go": "package deep\n",
    };
    const compiler = "COPY --from=registry.example.com/cc /cc /opt/cc\nENV CC=/opt/cc/bin/cc\n";
    expect(await judged(cache, dockerfile(compiler))).toMatchObject({ outcome: "unknown" });
    expect(await judged(cache, dockerfile("ENV CGO_ENABLED=0\n"))).toMatchObject({ outcome: "builds" });
    const on = await judged(cache, dockerfile("ENV CGO_ENABLED=1\n"));
    expect(on).toMatchObject({ cause: "go-sum-missing-entry" });
  });

  test("isn't taken from a module that is being extracted", async () => {
    const cache = {
      ...upper,
      "example.org/deep@v0.2.0/deep.go": "package deep\n",
      "cache/download/example.org/deep/@v/v0.2.0.partial": "",
    };
    expect(await judged(cache)).toMatchObject({ start: "unknown" });
  });

  test("is that of a replacement", async () => {
    const changes = {
      "go.mod": `${project["go.mod"]}\nreplace example.org/deep => example.net/fork v1.1.0\n`,
      "go.sum": sums("example.org/Upper v1.0.0", "example.net/fork v1.1.0"),
    };
    const cache = { ...upper, "example.net/fork@v1.1.0/deep.go": "package deep\n" };
    expect(await judged(cache, changes)).toMatchObject({ outcome: "builds", start: "starts" });
  });

  test("that imports what nobody provides stays open", async () => {
    const cache = { "example.org/!upper@v1.0.0/sub/sub.go": 'package sub\n\nimport _ "example.org/other"\n' };
    expect(await judged(cache)).toMatchObject({ outcome: "builds", start: "unknown" });
  });
});

test("the module cache stands where the go command puts it", () => {
  expect(moduleCacheDirectory({ GOMODCACHE: "/c", GOPATH: "/g", HOME: "/h" })).toBe("/c");
  expect(moduleCacheDirectory({ GOPATH: "/g:/other", HOME: "/h" })).toBe("/g/pkg/mod");
  expect(moduleCacheDirectory({ HOME: "/h" })).toBe("/h/go/pkg/mod");
  expect(moduleCacheDirectory({})).toBeUndefined();
});
