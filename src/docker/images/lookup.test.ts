import { describe, expect, test } from "vitest";
import type { ImageFacts } from "./facts.ts";
import { hasLibrary, hasPath, hasTool, imageFacts } from "./lookup.ts";

const amd64 = "linux/amd64";

function factsOf(ref: string, platform = amd64): ImageFacts {
  const found = imageFacts(ref, platform);
  if (!found.known) throw new Error(`${ref}: ${found.reason}`);
  return found.facts;
}

function tools(ref: string, names: string): string {
  const facts = factsOf(ref);
  return names
    .split(" ")
    .map((name) => `${name}:${hasTool(facts, name)}`)
    .join(" ");
}

describe("golang", () => {
  test.each([
    ["golang:1.22", "1.22.12", "debian 12", "2.36"],
    ["golang:1.22.10-bullseye", "1.22.10", "debian 11", "2.31"],
    ["golang:1.20.4", "1.20.4", "debian 11", "2.31"],
    ["golang:1.20", "1.20.14", "debian 12", "2.36"],
    ["golang:1.25", "1.25.14", "debian 13", "2.41"],
    ["golang:1.26", "1.26", "debian 13", "2.41"],
    ["golang", "1.27", "debian 13", "2.41"],
    ["golang:bookworm", "1.27", "debian 12", "2.36"],
    ["golang:1.26.8", "1.26.8", "debian 13", "2.41"],
    ["golang:1.13-buster", "1.13.15", "debian 10", "2.28"],
    ["public.ecr.aws/docker/library/golang:1.24.3", "1.24.3", "debian 12", "2.36"],
    ["golang:1.22-alpine", "1.22.12", "alpine 3.21", undefined],
    ["golang:1.22-alpine3.19", "1.22.10", "alpine 3.19", undefined],
    ["golang:1.22.3-alpine", "1.22.3", "alpine 3.20", undefined],
    ["golang:alpine3.23", "1.27", "alpine 3.23", undefined],
    ["golang:1.21rc3-alpine", "1.21rc3", "alpine 3.18", undefined],
  ])("%s is Go %s on %s", (ref, goVersion, distro, glibcVersion) => {
    expect(factsOf(ref)).toMatchObject({ goVersion, distro, glibcVersion });
  });

  test("GOTOOLCHAIN=local stands in the environment since 1.21.1", () => {
    expect(factsOf("golang:1.21.0").env["GOTOOLCHAIN"]).toBeUndefined();
    expect(factsOf("golang:1.21.1").env["GOTOOLCHAIN"]).toBe("local");
    expect(factsOf("golang:1.21").env["GOTOOLCHAIN"]).toBe("local");
    expect(factsOf("golang:1.20").env).toMatchObject({ GOPATH: "/go", GOLANG_VERSION: "1.20.14" });
    expect(factsOf("golang:1.20").env["GOTOOLCHAIN"]).toBeUndefined();
  });

  test("the first version of a series had no .0 up to 1.20", () => {
    expect(factsOf("golang:1.20.0").env["GOLANG_VERSION"]).toBe("1.20");
    expect(factsOf("golang:1.21.0").env["GOLANG_VERSION"]).toBe("1.21.0");
  });

  test("a moving tag names no patch", () => {
    expect(factsOf("golang:1.26").env["GOLANG_VERSION"]).toBeUndefined();
  });

  test("Debian variants have compilers and version control, alpine variants have neither", () => {
    const names = "go git gcc g++ make curl wget bash ssh hg svn python3 pkg-config unzip jq";
    expect(tools("golang:1.24", names)).toBe(
      "go:yes git:yes gcc:yes g++:yes make:yes curl:yes wget:yes bash:yes ssh:yes hg:yes svn:yes python3:yes pkg-config:yes unzip:no jq:no",
    );
    expect(tools("golang:1.24-alpine", names)).toBe(
      "go:yes git:no gcc:no g++:no make:no curl:no wget:yes bash:no ssh:no hg:no svn:no python3:no pkg-config:no unzip:yes jq:no",
    );
  });

  test.each([
    "golang:1.25-alpine3.14",
    "golang:1.22.99",
    "golang:1.22-trixie",
    "golang:1.27-buster",
    "golang:1.26-alpine3.10",
  ])("%s never existed", (ref) => {
    expect(imageFacts(ref, amd64)).toMatchObject({ known: false, impossible: expect.any(String) });
  });

  test.each([
    "golang:1.30",
    "golang:1.27-alpine3.30",
    "golang:rc",
    "golang:1.22-nanoserver",
    "golang:1.4",
    "golang@sha256:00",
  ])("%s is not known, and may exist", (ref) => {
    const found = imageFacts(ref, amd64);
    expect(found.known).toBe(false);
    expect(found).not.toHaveProperty("impossible");
  });
});

describe("runtime images", () => {
  test("alpine is busybox and apk", () => {
    expect(tools("alpine:3.20", "sh ash wget apk adduser su-exec bash curl git sudo useradd")).toBe(
      "sh:yes ash:yes wget:yes apk:yes adduser:yes su-exec:no bash:no curl:no git:no sudo:no useradd:no",
    );
    expect(factsOf("alpine")).toMatchObject({ libc: "musl", shellKind: "ash", packageManager: "apk" });
  });

  test("debian slim has bash and useradd, and adduser up to bookworm", () => {
    const names = "bash sh useradd adduser curl wget update-ca-certificates perl";
    expect(tools("debian:bookworm-slim", names)).toBe(
      "bash:yes sh:yes useradd:yes adduser:yes curl:no wget:no update-ca-certificates:no perl:yes",
    );
    expect(tools("debian:stable-slim", names)).toContain("adduser:no");
  });

  test("distroless nonroot runs as 65532 and has no shell", () => {
    const facts = factsOf("gcr.io/distroless/static-debian12:nonroot");
    expect(facts).toMatchObject({ user: "65532", workdir: "/home/nonroot", libc: "none", shell: null });
    expect(hasPath(facts, "/bin/sh")).toBe("no");
    expect(hasPath(facts, "/etc/ssl/certs/ca-certificates.crt")).toBe("yes");
    expect(factsOf("gcr.io/distroless/base-debian12").glibcVersion).toBe("2.36");
    expect(factsOf("gcr.io/distroless/base").glibcVersion).toBe("2.41");
  });

  test("distroless debug has busybox's shell under another path", () => {
    const facts = factsOf("gcr.io/distroless/static:debug");
    expect(facts.entrypoint).toEqual(["/busybox/sh"]);
    expect(hasPath(facts, "/busybox/sh")).toBe("yes");
    expect(hasPath(facts, "/bin/sh")).toBe("no");
  });

  test("scratch holds nothing, and only under its own name", () => {
    expect(hasPath(factsOf("scratch"), "/tmp")).toBe("no");
    expect(imageFacts("scratch:latest", amd64).known).toBe(false);
  });
});

describe("hasPath", () => {
  test("follows the links of merged systems", () => {
    expect(hasPath(factsOf("debian:12-slim"), "/bin/bash")).toBe("yes");
    expect(hasPath(factsOf("debian:12-slim"), "/usr/bin/bash")).toBe("yes");
    expect(hasPath(factsOf("debian:11-slim"), "/usr/bin/bash")).toBe("no");
  });

  test("knows the top level, and the loader of each machine", () => {
    expect(hasPath(factsOf("golang:1.24"), "/app")).toBe("no");
    expect(hasPath(factsOf("golang:1.24"), "/go/bin/tool")).toBe("no");
    expect(hasPath(factsOf("golang:1.24"), "/usr/share/whatever")).toBe("unknown");
    expect(hasPath(factsOf("debian:12-slim"), "/lib64/ld-linux-x86-64.so.2")).toBe("yes");
    expect(hasPath(factsOf("debian:12-slim", "linux/arm64"), "/lib/ld-linux-aarch64.so.1")).toBe("yes");
    expect(hasPath(factsOf("alpine:3.20"), "/lib64/ld-linux-x86-64.so.2")).toBe("no");
    expect(hasPath(factsOf("alpine:3.20"), "/lib/ld-musl-x86_64.so.1")).toBe("yes");
  });

  test("zone data is in Debian and distroless, not in alpine and busybox", () => {
    expect(hasPath(factsOf("debian:13-slim"), "/usr/share/zoneinfo")).toBe("yes");
    expect(hasPath(factsOf("gcr.io/distroless/static"), "/usr/share/zoneinfo")).toBe("yes");
    expect(hasPath(factsOf("alpine"), "/usr/share/zoneinfo")).toBe("no");
    expect(hasPath(factsOf("busybox"), "/usr/share/zoneinfo/UTC")).toBe("no");
  });
});

describe("hasLibrary", () => {
  test.each([
    ["debian:12-slim", "libssl.so.3", "no"],
    ["debian:13-slim", "libssl.so.3", "yes"],
    ["debian:12-slim", "libstdc++.so.6", "yes"],
    ["debian:12-slim", "libsqlite3.so.0", "no"],
    ["golang:1.24", "libvips.so.42", "unknown"],
    ["alpine:3.20", "libstdc++.so.6", "no"],
    ["alpine:3.20", "libc.so.6", "no"],
    ["gcr.io/distroless/base-debian12", "libssl.so.3", "yes"],
    ["gcr.io/distroless/base-debian12", "libstdc++.so.6", "no"],
    ["gcr.io/distroless/cc-debian12", "libstdc++.so.6", "yes"],
    ["gcr.io/distroless/static", "libc.so.6", "no"],
  ])("%s: %s %s", (ref, name, expected) => {
    expect(hasLibrary(factsOf(ref), name)).toBe(expected);
  });
});

describe("other families", () => {
  test.each([
    ["ubuntu:22.04", { glibcVersion: "2.35", packageManager: "apt", shellKind: "dash" }],
    ["ubuntu:jammy-20240808", { glibcVersion: "2.35" }],
    [
      "registry.access.redhat.com/ubi9/ubi-minimal:9.4",
      { glibcVersion: "2.34", shellKind: "bash", packageManager: "dnf" },
    ],
    ["registry.access.redhat.com/ubi8", { glibcVersion: "2.28" }],
    ["registry.redhat.io/ubi9/go-toolset:1.22", { goVersion: "1.22", user: "1001", workdir: "/opt/app-root/src" }],
    ["public.ecr.aws/amazonlinux/amazonlinux:2023", { glibcVersion: "2.34" }],
    ["amazonlinux:2", { glibcVersion: "2.26" }],
    ["rockylinux:9", { glibcVersion: "2.34", shellKind: "bash" }],
    ["fedora:42", { shellKind: "bash", glibcVersion: undefined }],
    ["cgr.dev/chainguard/static", { user: "65532", shell: null, libc: "none" }],
    ["cgr.dev/chainguard/go:latest", { entrypoint: ["/usr/bin/go"], goVersion: undefined }],
    ["node:20-alpine", { libc: "musl", entrypoint: ["docker-entrypoint.sh"] }],
    ["node:22", { libc: "glibc", glibcVersion: "2.36" }],
    ["nginx:1.13-alpine", { entrypoint: undefined }],
    ["nginx:1.27", { entrypoint: ["/docker-entrypoint.sh"] }],
    ["nginx:alpine", { libc: "musl", cmd: ["nginx", "-g", "daemon off;"] }],
    ["docker:27-cli", { libc: "musl", cmd: ["sh"] }],
    ["tonistiigi/xx:1.6.1", { shell: null }],
  ])("%s", (ref, expected) => {
    expect(factsOf(ref)).toMatchObject(expected);
  });

  test("ubuntu has a user of its own since 23.04, and neither certificates nor zone data", () => {
    expect(factsOf("ubuntu:24.04").users["ubuntu"]?.uid).toBe(1000);
    expect(factsOf("ubuntu:22.04").users["ubuntu"]).toBeUndefined();
    expect(hasPath(factsOf("ubuntu:24.04"), "/etc/ssl/certs/ca-certificates.crt")).toBe("no");
    expect(hasPath(factsOf("ubuntu:24.04"), "/usr/share/zoneinfo")).toBe("no");
    expect(tools("ubuntu:24.04", "bash curl git tree")).toBe("bash:yes curl:no git:no tree:unknown");
  });

  test("what is not sure of an image of the Red Hat family is unknown", () => {
    expect(tools("registry.access.redhat.com/ubi9/ubi-minimal", "microdnf tar git bash apk sudo")).toBe(
      "microdnf:yes tar:no git:no bash:yes apk:no sudo:unknown",
    );
  });

  test("node's images have node, and Debian's tools unless slim", () => {
    expect(tools("node:22", "node npm git make")).toBe("node:yes npm:yes git:yes make:yes");
    expect(tools("node:22-slim", "node npm git make")).toBe("node:yes npm:yes git:no make:no");
  });

  test.each(["mycorp/golang:1.22", "ghcr.io/x/y", "localhost:5000/golang", "debian:woody", "alpine:4"])(
    "%s is not known",
    (ref) => {
      expect(imageFacts(ref, amd64).known).toBe(false);
    },
  );

  test("Windows is not known", () => {
    expect(imageFacts("golang:1.24", "windows/amd64").known).toBe(false);
  });
});
