/** busybox's image, glibc flavour: programs in /bin, glibc's libraries in /lib. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ImageFacts } from "../../../src/docker/images/facts.ts";
import { busyboxBinary } from "./busybox-build.ts";
import { installBusybox } from "./busybox-links.ts";
import { debianRoot } from "./debian-tree.ts";
import { mustRun, shell } from "../../lib/run.ts";
import { tree } from "./tree.ts";
import { groupFile, passwdFile } from "./user-files.ts";

export function busyboxTree(facts: ImageFacts): Promise<string> {
  return tree("busybox", "1", async (root) => {
    const binary = await busyboxBinary();
    const all = (await mustRun(binary, ["--list"])).trim().split("\n").join(" ");
    await shell(
      `cd "$ROOT"; mkdir -p bin dev etc home lib root tmp usr/bin usr/sbin var/spool/mail var/www; chmod 1777 tmp; chmod 700 root
       ln -s lib lib64; ln -s ../../bin/env usr/bin/env`,
      { env: { ROOT: root } },
    );
    await installBusybox(binary, root, "/bin/busybox", { "/bin": all });
    await shell(
      `cd "$FROM/usr/lib/x86_64-linux-gnu"
       for name in ld-linux-x86-64.so.2 libc.so.6 libm.so.6 libpthread.so.0 libresolv.so.2 libnss_compat.so.2 libnss_dns.so.2 libnss_files.so.2; do
         cp -L $name "$ROOT/lib/"
       done`,
      { env: { ROOT: root, FROM: await debianRoot("trixie", "base") } },
    );
    writeFileSync(join(root, "etc/passwd"), passwdFile(facts.users, { root: "/bin/sh" }));
    writeFileSync(join(root, "etc/group"), groupFile(facts.groups));
    writeFileSync(join(root, "etc/nsswitch.conf"), "passwd: files\ngroup: files\nhosts: files dns\n");
  });
}
