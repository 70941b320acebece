import { describe, expect, test } from "vitest";
import { baseImages, finalBase } from "../../conformance/lib/base-images.ts";

const dockerfile = `# syntax=docker/dockerfile:1
ARG GO=1.26
ARG BASE
FROM --platform=$BUILDPLATFORM golang:\${GO}-alpine AS build
RUN --mount=type=bind,from=tools:1,target=/tools go build
FROM \${BASE:-alpine:3.20} AS run
COPY --from=build /app /app
COPY --from=gcr.io/distroless/static /etc/passwd /etc/passwd
FROM run
`;

describe("baseImages", () => {
  test("names every image that is not a stage", () => {
    expect(baseImages(dockerfile, {}).toSorted()).toEqual([
      "alpine:3.20",
      "docker/dockerfile:1",
      "gcr.io/distroless/static",
      "golang:1.26-alpine",
      "tools:1",
    ]);
  });

  test("fills in build arguments", () => {
    expect(baseImages(dockerfile, { GO: "1.22", BASE: "debian:12-slim" })).toEqual(
      expect.arrayContaining(["golang:1.22-alpine", "debian:12-slim"]),
    );
  });

  test("leaves out what it can't fill in", () => {
    expect(baseImages("ARG X\nFROM golang:$X\n", {})).toEqual([]);
    expect(baseImages("FROM scratch\n", {})).toEqual([]);
  });
});

describe("finalBase", () => {
  test("follows stages to the image", () => {
    expect(finalBase(dockerfile, {})).toBe("alpine:3.20");
    expect(finalBase("FROM golang:1.26\n", {})).toBe("golang:1.26");
    expect(finalBase("FROM golang:1.26 AS b\nFROM scratch\n", {})).toBeUndefined();
  });
});
