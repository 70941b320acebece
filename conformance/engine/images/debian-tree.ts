/**
 * Debian as the official images have it: `debootstrap --variant=minbase`, no package lists, no documentation. The
 * `build` tree has the packages of buildpack-deps' `scm` image and of golang.
 */
import { join } from "node:path";
import { hostCertificates } from "./certificates.ts";
import { shell } from "../../lib/run.ts";
import { rootOf, tree } from "./tree.ts";

const build =
  "ca-certificates,curl,gnupg,netbase,wget,git,mercurial,openssh-client,subversion,procps,g++,gcc,libc6-dev,make,pkg-config,tzdata";

export function debianTree(release: string, kind: "base" | "build"): Promise<string> {
  return tree(`debian-${release}-${kind}`, build, async (root) => {
    await shell(
      `for attempt in 1 2 3; do
         rm -rf "$ROOT"
         if debootstrap --variant=minbase $MERGED \${PACKAGES:+--include="$PACKAGES"} "$RELEASE" "$ROOT"; then break; fi
         [ $attempt != 3 ]
       done
       rm -rf "$ROOT"/var/cache/apt/* "$ROOT"/var/lib/apt/lists/* "$ROOT"/var/log/*.log "$ROOT"/debootstrap
       rm -rf "$ROOT"/usr/share/doc/* "$ROOT"/usr/share/man/* "$ROOT"/usr/share/locale/* "$ROOT"/usr/share/info/*
       mkdir -p "$ROOT"/var/cache/apt/archives/partial "$ROOT"/var/lib/apt/lists/partial
       rm -f "$ROOT"/etc/resolv.conf "$ROOT"/etc/hostname`,
      {
        env: {
          ROOT: root,
          RELEASE: release,
          PACKAGES: kind === "build" ? build : "",
          MERGED: release === "bullseye" || release === "buster" ? "--no-merged-usr" : "",
        },
      },
    );
    if (kind === "build") hostCertificates(join(root, "etc/ssl/certs/ca-certificates.crt"));
  });
}

export async function debianRoot(release: string, kind: "base" | "build"): Promise<string> {
  return rootOf(await debianTree(release, kind));
}
