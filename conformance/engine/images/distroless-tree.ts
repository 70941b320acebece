/** Distroless: users, certificates, zone data and, by kind, the C library, OpenSSL and the C++ runtime of Debian. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ImageFacts } from "../../../src/docker/images/facts.ts";
import { busyboxBinary } from "./busybox-build.ts";
import { installBusybox } from "./busybox-links.ts";
import { hostCertificates } from "./certificates.ts";
import { debianRoot } from "./debian-tree.ts";
import { mustRun, shell } from "../../lib/run.ts";
import { tree } from "./tree.ts";
import { groupFile, passwdFile } from "./user-files.ts";

/** Names of trixie follow those of bookworm; a release takes those it has. */
const packages: Readonly<Record<string, string>> = {
  static: "base-files netbase tzdata media-types",
  "base-nossl": "base-files netbase tzdata media-types libc6",
  base: "base-files netbase tzdata media-types libc6 libssl3 libssl3t64 libzstd1 zlib1g",
  cc: "base-files netbase tzdata media-types libc6 libssl3 libssl3t64 libzstd1 zlib1g libgcc-s1 libgomp1 libstdc++6",
};

export function distrolessTree(facts: ImageFacts, kind: string, release: string, debug: boolean): Promise<string> {
  return tree(`distroless-${kind}-${release}${debug ? "-debug" : ""}`, packages[kind] ?? "", async (root) => {
    await shell(
      `cd "$ROOT"; mkdir -p bin boot dev etc home/nonroot lib proc root run sbin sys tmp usr/bin usr/share var/tmp var/lib/dpkg/status.d
       if [ -L "$FROM/bin" ]; then rmdir bin sbin lib; mkdir -p usr/sbin usr/lib usr/lib64; ln -s usr/bin usr/sbin usr/lib usr/lib64 .; fi
       chmod 1777 tmp var/tmp; chmod 700 root home/nonroot; chown 65532:65532 home/nonroot
       for name in ${packages[kind] ?? ""}; do
         chroot "$FROM" dpkg-query -L "$name" 2>/dev/null || true
       done | sort -u | while read -r path; do
         if [ -f "$FROM$path" ] || [ -L "$FROM$path" ]; then
           case $path in *gconv*|/usr/bin/*|/usr/sbin/*|/bin/*|/sbin/*) ;; *) mkdir -p ".$(dirname "$path")"; cp -a "$FROM$path" ".$path" ;; esac
         fi
       done`,
      { env: { ROOT: root, FROM: await debianRoot(release, "build") } },
    );
    hostCertificates(join(root, "etc/ssl/certs/ca-certificates.crt"));
    if (debug) {
      const binary = await busyboxBinary();
      const all = (await mustRun(binary, ["--list"])).trim().split("\n").join(" ");
      await installBusybox(binary, root, "/busybox/busybox", { "/busybox": all });
    }
    writeFileSync(join(root, "etc/passwd"), passwdFile(facts.users));
    writeFileSync(join(root, "etc/group"), groupFile(facts.groups));
    writeFileSync(join(root, "etc/nsswitch.conf"), "hosts: files dns\n");
  });
}
