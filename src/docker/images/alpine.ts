/**
 * alpine on the Docker Hub: busybox, musl, apk, nothing else.
 * Sources: aports main/busybox/busyboxconfig, docker-library/repo-info repos/alpine (2026-09), official-images (2026-08-21).
 */
import { alpineGroups, alpineUsers } from "./alpine-users.ts";
import { busyboxBin, busyboxSbin, busyboxUnsure, busyboxUsrBin, busyboxUsrSbin } from "./busybox-applets.ts";
import type { ImageFacts, Lookup } from "./facts.ts";
import { alpineLibraries } from "./libraries.ts";
import { layOut } from "./layout.ts";
import { loadersOf } from "./platform.ts";
import type { Reference } from "./reference.ts";

const alpinePath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
const newestMinor = 24;

const commonPaths = `
/etc/passwd /etc/group /etc/os-release /etc/alpine-release /etc/apk/repositories /etc/hosts /etc/nsswitch.conf /etc/profile
/lib/apk /usr/lib /usr/share /usr/local/lib /usr/local/share /var/cache/apk /var/lib /var/log /var/tmp
/var/run /var/spool /var/empty /media/cdrom
`;

export function alpine(image: Reference, platform: string): Lookup | undefined {
  if (image.name !== "docker.io/library/alpine") return undefined;
  const tag = image.tag ?? "latest";
  const version = alpineVersion(tag);
  if (version === undefined) return { known: false, reason: `the alpine tag \`${tag}\` is not known here` };
  return { known: true, facts: alpineFacts(version, platform) };
}

/** `3.20`; undefined for a tag that isn't one of alpine's. */
export function alpineVersion(tag: string): string | undefined {
  if (tag === "latest" || tag === "3") return `3.${newestMinor}`;
  if (tag === "edge" || /^\d{8}$/.test(tag)) return "edge";
  const minor = /^3\.(\d+)(?:\.\d+)?$/.exec(tag)?.[1];
  return minor === undefined ? undefined : `3.${minor}`;
}

export function alpineFacts(version: string, platform: string): ImageFacts {
  const minor = version === "edge" ? newestMinor : Number(version.slice(2));
  return {
    title: `alpine ${version}`,
    env: { PATH: alpinePath },
    user: "",
    workdir: "/",
    entrypoint: undefined,
    cmd: ["/bin/sh"],
    shell: "/bin/sh",
    shellKind: "ash",
    libc: "musl",
    glibcVersion: undefined,
    goVersion: undefined,
    ...layOut({
      programs: {
        "/bin": busyboxBin,
        "/sbin": `${busyboxSbin} apk ldconfig`,
        "/usr/bin": `${busyboxUsrBin} getconf getent iconv ldd scanelf ssl_client`,
        "/usr/sbin": busyboxUsrSbin,
        "/usr/local/bin": "",
        "/usr/local/sbin": "",
      },
      unsure: `${busyboxUnsure} mkmntdirs`,
      programsComplete: minor >= 8,
      topLevel: "bin dev etc home lib media mnt opt proc root run sbin srv sys tmp usr var",
      listed: "/home /opt /srv /mnt /tmp",
      paths: `${commonPaths} ${loadersOf(platform)?.musl ?? ""} ${certificates(minor)}`,
      missingPaths: `/usr/src /usr/local/src /usr/include /usr/local/include /usr/lib/pkgconfig /usr/share/zoneinfo /lib64 /etc/localtime /etc/timezone ${minor < 12 ? "/etc/ssl/certs/ca-certificates.crt" : ""}`,
    }),
    libraries: alpineLibraries(minor),
    users: alpineUsers(minor),
    groups: alpineGroups(minor),
    usersComplete: true,
    packageManager: "apk",
    distro: `alpine ${version}`,
    source: "aports main/busybox/busyboxconfig; docker-library/repo-info repos/alpine/local, September 2026",
  };
}

/** ca-certificates-bundle is in the image since 3.12; before that, only its /etc/ssl/cert.pem. */
function certificates(minor: number): string {
  if (minor >= 12) return "/etc/ssl/certs/ca-certificates.crt /etc/ssl/cert.pem";
  return minor >= 9 ? "/etc/ssl/cert.pem" : "";
}
