import { expect, test } from "vitest";
import { causes } from "../../causes/registry.ts";
import { check } from "../../check/check.ts";
import { memorySnapshot } from "../../project/snapshot.ts";

async function outcome(build: string): Promise<string | undefined> {
  const dockerfile = `FROM tonistiigi/xx:1.6.1 AS xx
FROM golang:1.26-alpine AS build
COPY --from=xx / /
ARG TARGETPLATFORM
RUN xx-apk add --no-cache gcc musl-dev
WORKDIR /usr/local/src/app
COPY . .
RUN ${build}
FROM alpine:3.20
COPY --from=build /app /app
ENTRYPOINT ["/app"]
`;
  const files = {
    Dockerfile: { text: dockerfile },
    "go.mod": { text: "module example.com/app\n\ngo 1.21\n" },
    "main.go": { text: "package main\n\nfunc main() {}\n" },
    Makefile: { text: "app:\n\txx-go build -o /$(@F) .\n" },
  };
  const report = await check(memorySnapshot(files), causes, { file: "Dockerfile" });
  const [verdict] = report.builds;
  return verdict?.cause ?? `${verdict?.outcome}, ${verdict?.start}`;
}

test.each([
  ["xx-go build -o /app . && xx-verify /app", "builds, starts"],
  ["xx-go --wrap && go build -o /app .", "builds, starts"],
  ['[ "$(xx-info arch)" = amd64 ] && make app', "builds, starts"],
  ["xx-go build -o /app ./cmd/app", "build-no-go-files"],
])("%s", async (build, expected) => {
  expect(await outcome(build)).toBe(expected);
});
