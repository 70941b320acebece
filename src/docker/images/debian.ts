/**
 * debian on the Docker Hub, plain and slim, and the layers golang builds on.
 * Sources: docker-library/official-images library/debian (2026-08-21), debootstrap trees (2026-11-21).
 */
import {
  compilerBin,
  curlBin,
  curlSbin,
  releaseBuildBin,
  releaseBuildSbin,
  scmBin,
  scmSbin,
} from "./debian-build-programs.ts";
import { commonBin, commonSbin, releaseBin, releaseSbin, rootBin, rootSbin } from "./debian-programs.ts";
import { buildIncludes, compilerDirectories } from "./debian-includes.ts";
import { type DebianRelease, debianRelease, debianReleases } from "./debian-releases.ts";
import { debianGroups, debianUsers } from "./debian-users.ts";
import type { ImageFacts, Lookup } from "./facts.ts";
import { debianLibraries } from "./libraries.ts";
import { layOut } from "./layout.ts";
import { type Programs, words } from "./names.ts";
import { loadersOf } from "./platform.ts";
import type { Reference } from "./reference.ts";

const debianPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
const topLevel = "bin boot dev etc home lib media mnt opt proc root run sbin srv sys tmp usr var";

/** Present in every image of the family, whichever packages were added. */
const commonPaths = `
/etc/passwd /etc/group /etc/os-release /etc/debian_version /etc/hosts /etc/resolv.conf /etc/profile /etc/apt/sources.list.d
/usr/bin /usr/sbin /usr/lib /usr/share /usr/share/zoneinfo /usr/share/zoneinfo/UTC /usr/share/ca-certificates
/usr/local/bin /usr/local/sbin /usr/local/lib /usr/local/etc /usr/local/share /usr/local/include /usr/local/src
/var/lib /var/lib/apt /var/lib/apt/lists /var/lib/apt/lists/partial /var/lib/dpkg /var/cache /var/log /var/tmp /var/spool /usr/games /usr/src
`;

/** Nothing but what `commonPaths` names is in them. */
const emptyDirectories = "/home /opt /srv /mnt /tmp /var/lib/apt/lists /usr/src /usr/local/src";

const certificates = "/etc/ssl/certs/ca-certificates.crt";

export function debian(image: Reference, platform: string): Lookup | undefined {
  if (image.name !== "docker.io/library/debian") return undefined;
  const tag = image.tag ?? "latest";
  const release = debianRelease(
    tag
      .replace(/-slim$/, "")
      .replace(/-\d{8}$/, "")
      .replace(/-backports$/, ""),
  );
  if (!release) return { known: false, reason: `the debian tag \`${tag}\` is not known here` };
  return { known: true, facts: debianFacts(release, tag.endsWith("-slim"), platform) };
}

function debianFacts(release: DebianRelease, slim: boolean, platform: string): ImageFacts {
  return {
    ...debianBase(release, platform, "base"),
    title: `debian ${release}${slim ? " slim" : ""}`,
    env: { PATH: debianPath },
    workdir: "/",
    cmd: ["bash"],
  };
}

/** The common part of all images on Debian; `build` has compilers and version control as golang has. */
export function debianBase(release: DebianRelease, platform: string, kind: "base" | "build"): ImageFacts {
  const { glibc, measured, merged } = debianReleases[release];
  const loader = loadersOf(platform)?.glibc;
  const inLib64 = loader?.startsWith("/lib64/") === true;
  const build = kind === "build";
  return {
    title: `debian ${release}`,
    env: { PATH: debianPath },
    user: "",
    workdir: "/",
    entrypoint: undefined,
    cmd: ["bash"],
    shell: "/bin/sh",
    shellKind: "dash",
    libc: "glibc",
    glibcVersion: glibc,
    goVersion: undefined,
    ...layOut({
      programs: programs(release, kind),
      programsComplete: measured,
      lacks: build
        ? ""
        : "curl wget git gcc cc g++ make pkg-config unzip zip python3 jq ssh openssl gpg sudo gosu xz file",
      unsure: build ? "i386 x86_64" : "i386 x86_64",
      topLevel: `${topLevel}${inLib64 ? " lib64" : ""}`,
      paths: `${commonPaths} ${loader ?? ""} ${compilerDirectories} ${build ? `${certificates} /etc/ssl/certs` : ""}`,
      names: build ? buildIncludes() : {},
      listed: `${emptyDirectories} ${measured ? compilerDirectories : ""}`,
      missingPaths: build ? "" : `${certificates} /etc/ssl/certs`,
      links: merged ? { "/bin": "/usr/bin", "/sbin": "/usr/sbin", "/lib": "/usr/lib", "/lib64": "/usr/lib64" } : {},
    }),
    libraries: debianLibraries(release, measured && !build),
    users: debianUsers(release),
    groups: debianGroups(release, build),
    usersComplete: true,
    packageManager: "apt",
    distro: `debian ${debianReleases[release].version}`,
    source: "debootstrap minbase trees of 2026-11-21, docker-library/buildpack-deps",
  };
}

function programs(release: DebianRelease, kind: "base" | "build"): Programs {
  const build = kind === "build";
  const bin = `${commonBin} ${releaseBin[release]} ${build ? `${curlBin} ${scmBin} ${compilerBin} ${releaseBuildBin[release]}` : ""}`;
  const sbin = `${commonSbin} ${releaseSbin[release]} ${build ? `${curlSbin} ${scmSbin} ${releaseBuildSbin[release]}` : ""}`;
  if (debianReleases[release].merged) {
    return { "/usr/bin": bin, "/usr/sbin": sbin, "/usr/local/bin": "", "/usr/local/sbin": "" };
  }
  return {
    ...splitRoot(bin, rootBin, "/bin", "/usr/bin"),
    ...splitRoot(sbin, rootSbin, "/sbin", "/usr/sbin"),
    "/usr/local/bin": "",
    "/usr/local/sbin": "",
  };
}

function splitRoot(names: string, inRoot: string, root: string, usr: string): Programs {
  const rootNames = new Set(words(inRoot));
  const all = words(names);
  return {
    [root]: all.filter((name) => rootNames.has(name)).join(" "),
    [usr]: all.filter((name) => !rootNames.has(name)).join(" "),
  };
}
