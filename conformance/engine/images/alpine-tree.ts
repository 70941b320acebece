/**
 * Alpine's shape: busybox under its links, musl's loader, users, certificates, and an `apk` that installs a few packages
 * (see apk/). Everything in it comes from Debian packages.
 */
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { busyboxBin, busyboxSbin, busyboxUsrBin, busyboxUsrSbin } from "../../../src/docker/images/busybox-applets.ts";
import { alpineGroups, alpineUsers } from "../../../src/docker/images/alpine-users.ts";
import { packAll } from "../apk/pack.ts";
import { busyboxBinary } from "./busybox-build.ts";
import { installBusybox } from "./busybox-links.ts";
import { hostCertificates } from "./certificates.ts";
import { debPackage } from "./deb-package.ts";
import { place } from "./place.ts";
import { shell } from "../../lib/run.ts";
import { tree } from "./tree.ts";
import { groupFile, passwdFile } from "./user-files.ts";

/** `version` is `3.20`. */
export function alpineTree(version: string): Promise<string> {
  const apk = readFileSync(join(import.meta.dirname, "../apk/apk.sh"), "utf8").replace("@SERVER@", place().packages);
  return tree(`alpine-${version}`, apk, async (root) => {
    await packAll();
    const directories =
      "bin dev etc/apk etc/ssl/certs etc/profile.d home lib/apk media/cdrom media/floppy media/usb mnt opt proc root run sbin srv sys tmp usr/bin usr/sbin usr/lib usr/share usr/local/bin usr/local/lib usr/local/share var/cache/apk var/empty var/lib var/local var/log var/opt var/spool var/tmp";
    await shell(
      `cd "$ROOT"; mkdir -p ${directories}; chmod 1777 tmp var/tmp; chmod 700 root; chmod 555 var/empty
       ln -s /run var/run; ln -s certs/ca-certificates.crt etc/ssl/cert.pem`,
      { env: { ROOT: root } },
    );
    await installBusybox(await busyboxBinary(), root, "/bin/busybox", {
      "/bin": busyboxBin,
      "/sbin": busyboxSbin,
      "/usr/bin": busyboxUsrBin,
      "/usr/sbin": busyboxUsrSbin,
    });
    const musl = await debPackage("musl");
    await shell(
      `loader=$(find "$MUSL" -name libc.so | head -1)
       cp -L "$loader" "$ROOT/lib/ld-musl-x86_64.so.1"; chmod 755 "$ROOT/lib/ld-musl-x86_64.so.1"
       ln -s ld-musl-x86_64.so.1 "$ROOT/lib/libc.musl-x86_64.so.1"
       printf '#!/bin/sh\\nexec /lib/ld-musl-x86_64.so.1 --list "$@"\\n' > "$ROOT/usr/bin/ldd"; chmod 755 "$ROOT/usr/bin/ldd"`,
      { env: { ROOT: root, MUSL: musl } },
    );
    writeFileSync(join(root, "sbin/apk"), apk, { mode: 0o755 });
    hostCertificates(join(root, "etc/ssl/certs/ca-certificates.crt"));
    const minor = Number(version.split(".")[1]);
    writeFileSync(join(root, "etc/passwd"), passwdFile(alpineUsers(minor), { root: "/bin/sh" }));
    writeFileSync(join(root, "etc/group"), groupFile(alpineGroups(minor)));
    writeFileSync(join(root, "etc/shadow"), "root:*::0:::::\nnobody:!::0:::::\n", { mode: 0o640 });
    writeFileSync(join(root, "etc/os-release"), osRelease(version));
    writeFileSync(join(root, "etc/alpine-release"), `${version}.0\n`);
    writeFileSync(join(root, "etc/nsswitch.conf"), "hosts: files dns\n");
    writeFileSync(join(root, "etc/apk/world"), "");
    chmodSync(join(root, "etc/shadow"), 0o640);
  });
}

function osRelease(version: string): string {
  return `NAME="Alpine Linux"\nID=alpine\nVERSION_ID=${version}.0\nPRETTY_NAME="Alpine Linux v${version} (stand-in)"\n`;
}
