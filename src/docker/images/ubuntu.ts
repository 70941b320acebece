/**
 * ubuntu on the Docker Hub: a minimal system without certificates and zone data; a user `ubuntu` (1000) since 23.04.
 * Sources: official-images library/ubuntu (2026-08), docker-library/repo-info repos/ubuntu/local.
 */
import { commonBin, commonSbin } from "./debian-programs.ts";
import { debianGroups, debianUsers } from "./debian-users.ts";
import type { Lookup } from "./facts.ts";
import { glibcLibraries } from "./libraries.ts";
import { layOut } from "./layout.ts";
import { loadersOf } from "./platform.ts";
import type { Reference } from "./reference.ts";

/** Codename, version, glibc. */
const releases: readonly (readonly [string, string, string])[] = [
  ["xenial", "16.04", "2.23"],
  ["bionic", "18.04", "2.27"],
  ["focal", "20.04", "2.31"],
  ["jammy", "22.04", "2.35"],
  ["lunar", "23.04", "2.37"],
  ["mantic", "23.10", "2.38"],
  ["noble", "24.04", "2.39"],
  ["oracular", "24.10", "2.40"],
  ["plucky", "25.04", "2.41"],
];

const lacks =
  "apk curl wget git gcc cc g++ make pkg-config unzip zip python3 jq ssh openssl gpg sudo gosu xz file update-ca-certificates vim nano ping ip go";

export function ubuntu(image: Reference, platform: string): Lookup | undefined {
  if (image.name !== "docker.io/library/ubuntu") return undefined;
  const tag = image.tag ?? "latest";
  const found = releases.find(([name, version]) => tag === version || tag === name || tag.startsWith(`${name}-`));
  const version = found?.[1];
  const newer = /^(?:latest|rolling|devel|\d\d\.\d\d|[a-z]+(?:-[\d.]+)?)$/.test(tag);
  if (!found && !newer) return { known: false, reason: `the ubuntu tag \`${tag}\` is not known here` };
  const withUser = version === undefined || Number(version.slice(0, 2)) >= 23;
  const users = debianUsers("bullseye");
  const groups = debianGroups("bullseye", false);
  return {
    known: true,
    facts: {
      title: `ubuntu ${version ?? tag}`,
      env: { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" },
      user: "",
      workdir: "/",
      entrypoint: undefined,
      cmd: ["/bin/bash"],
      shell: "/bin/sh",
      shellKind: "dash",
      libc: "glibc",
      glibcVersion: found?.[2],
      goVersion: undefined,
      ...layOut({
        programs: { "/usr/bin": commonBin, "/usr/sbin": commonSbin },
        programsComplete: false,
        lacks,
        topLevel: "bin boot dev etc home lib lib32 lib64 libx32 media mnt opt proc root run sbin srv sys tmp usr var",
        paths: `${loadersOf(platform)?.glibc ?? ""} /etc/passwd /etc/group /etc/os-release /usr/local/bin /usr/local/sbin /var/lib/apt /var/tmp`,
        listed: "/usr/local/bin /usr/local/sbin /opt /srv /mnt /tmp",
        missingPaths: "/etc/ssl/certs/ca-certificates.crt /etc/ssl/certs /usr/share/zoneinfo",
        links: { "/bin": "/usr/bin", "/sbin": "/usr/sbin", "/lib": "/usr/lib", "/lib64": "/usr/lib64" },
      }),
      libraries: glibcLibraries(false),
      users: withUser ? { ...users, ubuntu: { uid: 1000, gid: 1000, home: "/home/ubuntu" } } : users,
      groups: withUser ? { ...groups, ubuntu: 1000 } : groups,
      usersComplete: false,
      packageManager: "apt",
      distro: `ubuntu ${version ?? tag}`,
      source: "official-images library/ubuntu and docker-library/repo-info, 2026",
    },
  };
}
