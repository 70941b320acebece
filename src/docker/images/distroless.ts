/**
 * gcr.io/distroless static, base, base-nossl and cc. The `debug` tags add busybox in /busybox, and no /bin/sh.
 * Source: GoogleContainerTools/distroless at 2026-08-21 (static.bzl, base.bzl, cc.bzl, common/, experimental/busybox).
 */
import { debianReleases, type DebianRelease } from "./debian-releases.ts";
import { distrolessBusybox } from "./distroless-busybox.ts";
import type { ImageFacts, Lookup } from "./facts.ts";
import { distrolessLibraries } from "./libraries.ts";
import { layOut } from "./layout.ts";
import { loadersOf } from "./platform.ts";
import type { Reference } from "./reference.ts";

const kinds = ["static", "base", "base-nossl", "cc"] as const;
type Kind = (typeof kinds)[number];

const path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
const commonPaths = `
/etc/passwd /etc/group /etc/nsswitch.conf /etc/os-release /etc/services /etc/protocols /etc/mime.types /etc/host.conf
/etc/debian_version /etc/profile.d /etc/ssl/certs/ca-certificates.crt /home/nonroot /usr/lib/os-release /usr/share/doc
/usr/share/zoneinfo /usr/share/zoneinfo/UTC /usr/bin /usr/sbin /usr/lib /var/lib/dpkg/status.d /var/tmp /var/run
`;

/** What the names without `-debianN` hold, since October 2025. */
const defaultRelease: DebianRelease = "trixie";

const debianByNumber: Readonly<Record<string, DebianRelease>> = {
  "9": "stretch",
  "10": "buster",
  "11": "bullseye",
  "12": "bookworm",
  "13": "trixie",
};

export function distroless(image: Reference, platform: string): Lookup | undefined {
  const found = /^gcr\.io\/distroless\/([a-z-]+?)(?:-debian(\d+))?$/.exec(image.name);
  const kind = kinds.find((name) => name === found?.[1]);
  if (!found) return undefined;
  if (!kind) return { known: false, reason: `the distroless image \`${image.name}\` is not known here` };
  const tag = (image.tag ?? "latest").replace(/-(?:amd64|arm64|arm|s390x|ppc64le|riscv64)$/, "");
  if (!["latest", "nonroot", "debug", "debug-nonroot"].includes(tag)) {
    return { known: false, reason: `the distroless tag \`${tag}\` is not known here` };
  }
  return { known: true, facts: facts(kind, found[2], tag, platform) };
}

function facts(kind: Kind, debian: string | undefined, tag: string, platform: string): ImageFacts {
  const release = debian === undefined ? defaultRelease : debianByNumber[debian];
  const nonroot = tag.endsWith("nonroot");
  const debug = tag.startsWith("debug");
  const glibc = kind !== "static";
  return {
    title: `distroless ${kind}${debian ? ` on debian ${debian}` : ""}${tag === "latest" ? "" : ` (${tag})`}`,
    env: { PATH: debug ? `${path}:/busybox` : path, SSL_CERT_FILE: "/etc/ssl/certs/ca-certificates.crt" },
    user: nonroot ? "65532" : "0",
    workdir: nonroot ? "/home/nonroot" : "/",
    entrypoint: debug ? ["/busybox/sh"] : undefined,
    cmd: undefined,
    shell: null,
    shellKind: debug ? "ash" : undefined,
    libc: glibc ? "glibc" : "none",
    glibcVersion: glibc && release ? debianReleases[release].glibc : undefined,
    goVersion: undefined,
    ...layOut({
      programs: debug ? { "/busybox": distrolessBusybox } : {},
      unsure: "ld.so",
      programsComplete: true,
      topLevel: "bin boot dev etc home lib media mnt opt proc root run sbin srv sys tmp usr var",
      paths: `${commonPaths} ${glibc ? (loadersOf(platform)?.glibc ?? "") : ""}`,
      listed: "/home /home/nonroot",
      missingPaths: "/bin/sh /bin/bash /usr/bin/env",
      links:
        release === "trixie"
          ? { "/bin": "/usr/bin", "/sbin": "/usr/sbin", "/lib": "/usr/lib", "/lib64": "/usr/lib64" }
          : {},
    }),
    libraries: distrolessLibraries(kind, release),
    users: {
      root: { uid: 0, gid: 0, home: "/root" },
      nobody: { uid: 65_534, gid: 65_534, home: "/nonexistent" },
      nonroot: { uid: 65_532, gid: 65_532, home: "/home/nonroot" },
    },
    groups: { root: 0, nobody: 65_534, tty: 5, staff: 50, nonroot: 65_532 },
    usersComplete: true,
    packageManager: "none",
    distro: release ? `debian ${debianReleases[release].version}` : undefined,
    source: "GoogleContainerTools/distroless at 2026-08-21",
  };
}
