import { describe, expect, test } from "vitest";
import { familiarReference, fullName, parseReference } from "./reference.ts";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

describe("references", () => {
  test.each([
    ["golang", "docker.io/library/golang", "golang"],
    ["golang:1.22", "docker.io/library/golang", "golang:1.22"],
    ["a/b", "docker.io/a/b", "a/b"],
    ["docker.io/golang", "docker.io/library/golang", "golang"],
    ["index.docker.io/a/b", "docker.io/a/b", "a/b"],
    ["localhost/x", "localhost/x", "localhost/x"],
    ["localhost:5000/x:1", "localhost:5000/x", "localhost:5000/x:1"],
    ["gcr.io/distroless/static:nonroot", "gcr.io/distroless/static", "gcr.io/distroless/static:nonroot"],
    ["REGISTRY/x", "REGISTRY/x", "REGISTRY/x"],
    [`x:1@${digest}`, "docker.io/library/x", `x:1@${digest}`],
    ["[::1]:5000/x", "[::1]:5000/x", "[::1]:5000/x"],
  ])("%s", (text, name, familiar) => {
    const reference = parseReference(text);

    if ("message" in reference) throw new Error(reference.message);
    expect(fullName(reference)).toBe(name);
    expect(familiarReference(reference)).toBe(familiar);
  });

  test.each([
    ["Build", "invalid reference format: repository name (library/Build) must be lowercase"],
    ["a:b:c", "invalid reference format"],
    ["", "invalid reference format"],
    ["a b", "invalid reference format"],
    ["a___b", "invalid reference format"],
    ["x@sha256:abc", "invalid reference format"],
    [`x@sha256:${"A".repeat(64)}`, "invalid checksum digest format"],
    [`x@sha256:${"0".repeat(40)}`, "invalid checksum digest length"],
    [`x@md5:${"0".repeat(32)}`, "unsupported digest algorithm"],
    [
      "0123456789abcdef".repeat(4),
      `invalid repository name (${"0123456789abcdef".repeat(4)}), cannot specify 64-byte hexadecimal strings`,
    ],
    [`a/${"b".repeat(260)}`, "repository name must not be more than 255 characters"],
  ])("%s", (text, want) => {
    expect(parseReference(text)).toEqual({ message: want });
  });

  test("long texts end soon", () => {
    for (const text of ["a.".repeat(1_000_000), `${"a-".repeat(1_000_000)}/x`, `x:${"t".repeat(1_000_000)}`]) {
      expect("message" in parseReference(text)).toBe(true);
    }
  });
});
