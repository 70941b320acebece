/**
 * busybox on the Docker Hub: busybox's defaults, all programs in /bin. The default and `glibc` flavours carry glibc's
 * loader, `musl` and `uclibc` are static.
 * Source: docker-library/busybox (2026), its Dockerfile.builder and the buildroot skeleton.
 */
import { parseGroups, parseUsers } from "./debian-users.ts";
import { distrolessBusybox } from "./distroless-busybox.ts";
import type { Lookup } from "./facts.ts";
import { glibcLibraries, noLibraries } from "./libraries.ts";
import { layOut } from "./layout.ts";
import { loadersOf } from "./platform.ts";
import type { Reference } from "./reference.ts";

const users = `
root:0:0:/root daemon:1:1:/usr/sbin bin:2:2:/bin sys:3:3:/dev sync:4:100:/bin mail:8:8:/var/spool/mail
www-data:33:33:/var/www operator:37:37:/var nobody:65534:65534:/home
`;

const groups = `
root:0 daemon:1 bin:2 sys:3 adm:4 tty:5 disk:6 lp:7 mail:8 kmem:9 wheel:10 cdrom:11 dialout:18 floppy:19 video:28
audio:29 tape:32 www-data:33 operator:37 utmp:43 plugdev:46 staff:50 lock:54 netdev:82 users:100 nobody:65534
`;

export function busybox(image: Reference, platform: string): Lookup | undefined {
  if (image.name !== "docker.io/library/busybox") return undefined;
  const tag = image.tag ?? "latest";
  const flavour = /(?:^|-)(musl|uclibc|glibc)$/.exec(tag)?.[1] ?? "glibc";
  if (!/^(?:latest|stable|unstable|1(?:\.\d+){0,2}|musl|glibc|uclibc)(?:-(?:musl|glibc|uclibc))?$/.test(tag)) {
    return { known: false, reason: `the busybox tag \`${tag}\` is not known here` };
  }
  const glibc = flavour === "glibc";
  return {
    known: true,
    facts: {
      title: `busybox (${flavour})`,
      env: { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" },
      user: "",
      workdir: "/",
      entrypoint: undefined,
      cmd: ["sh"],
      shell: "/bin/sh",
      shellKind: "ash",
      libc: glibc ? "glibc" : "none",
      glibcVersion: undefined,
      goVersion: undefined,
      ...layOut({
        programs: { "/bin": `${distrolessBusybox} getconf`, "/usr/bin": "env" },
        unsure:
          "arch ascii bc base32 busybox crc32 getfattr hexedit ifdown ifup insmod ipneigh nslookup nuke patch resume rmmod run-init seedrng tree ts tsort setfattr su svok tc udhcpc6 unit unshare mim nologin nsenter swapon",
        programsComplete: true,
        topLevel: "bin dev etc home root tmp usr var lib lib64",
        paths: `/etc/passwd /etc/group /etc/shadow /etc/localtime /etc/nsswitch.conf /etc/network /usr/sbin /var/spool/mail /var/www ${glibc ? (loadersOf(platform)?.glibc ?? "") : ""}`,
        missingPaths: "/usr/share/zoneinfo /etc/ssl /etc/ssl/certs/ca-certificates.crt",
        links: glibc ? { "/lib64": "/lib" } : {},
      }),
      libraries: glibc ? glibcLibraries(false) : noLibraries(),
      users: parseUsers(users),
      groups: parseGroups(groups),
      usersComplete: true,
      packageManager: "none",
      distro: undefined,
      source: "docker-library/busybox, 2026",
    },
  };
}
