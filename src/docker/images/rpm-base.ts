/**
 * What the images of the Red Hat family have in common: bash as /bin/sh, glibc, everything in /usr. Which programs
 * they hold changes from build to build, so only the sure ones are named, with those that are surely missing.
 */
import type { ImageFacts } from "./facts.ts";
import { glibcLibraries } from "./libraries.ts";
import { layOut } from "./layout.ts";
import { loadersOf } from "./platform.ts";
import { parseGroups, parseUsers } from "./debian-users.ts";

const coreutils = `
[ arch b2sum base32 base64 basename cat chgrp chmod chown chroot cksum comm cp csplit cut date dd df dir dirname du echo
env expand expr factor false fmt fold groups head hostid id install join link ln logname ls md5sum mkdir mkfifo mknod
mktemp mv nice nl nohup nproc numfmt od paste pathchk pr printenv printf ptx pwd readlink realpath rm rmdir seq sha1sum
sha224sum sha256sum sha384sum sha512sum shred shuf sleep sort split stat stdbuf stty sum sync tac tail tee test timeout
touch tr true truncate tsort tty uname unexpand uniq unlink users vdir wc who whoami yes
`;

const always = `bash sh ${coreutils} awk gawk sed grep egrep fgrep getent getconf iconv ldconfig ldd locale rpm`;

const users = `
root:0:0:/root bin:1:1:/bin daemon:2:2:/sbin adm:3:4:/var/adm lp:4:7:/var/spool/lpd sync:5:0:/sbin shutdown:6:0:/sbin
halt:7:0:/sbin mail:8:12:/var/spool/mail operator:11:0:/root games:12:100:/usr/games ftp:14:50:/var/ftp nobody:65534:65534:/
`;

const groups = `
root:0 bin:1 daemon:2 sys:3 adm:4 tty:5 disk:6 lp:7 mem:8 kmem:9 wheel:10 cdrom:11 mail:12 man:15 dialout:18 floppy:19
games:20 tape:33 video:39 ftp:50 lock:54 audio:63 users:100 nobody:65534 utmp:22 utempter:35
`;

export interface RpmImage {
  readonly title: string;
  readonly distro: string;
  readonly glibc: string | undefined;
  readonly platform: string;
  readonly source: string;
  /** Further programs, and programs that are missing. */
  readonly has: string;
  readonly lacks: string;
  /** The bundle of ca-certificates is there. */
  readonly certificates: boolean;
  /** No shell, no package manager: the `micro` kind. */
  readonly packageManager?: "dnf" | "none";
}

export function rpmBase(image: RpmImage): ImageFacts {
  const loader = loadersOf(image.platform)?.glibc ?? "";
  const bundle = "/etc/pki/tls/certs/ca-bundle.crt /etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem /etc/ssl/certs";
  return {
    title: image.title,
    env: { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" },
    user: "",
    workdir: "/",
    entrypoint: undefined,
    cmd: ["/bin/bash"],
    shell: "/bin/sh",
    shellKind: "bash",
    libc: "glibc",
    glibcVersion: image.glibc,
    goVersion: undefined,
    ...layOut({
      programs: { "/usr/bin": `${always} ${image.has}` },
      programsComplete: false,
      lacks: `apk apt apt-get addgroup ${image.lacks}`,
      topLevel: "bin boot dev etc home lib lib64 media mnt opt proc root run sbin srv sys tmp usr var afs lost+found",
      paths: `${loader} /etc/passwd /etc/group /etc/os-release /usr/local/bin /var/tmp /usr/share ${image.certificates ? bundle : ""}`,
      missingPaths: "/etc/ssl/certs/ca-certificates.crt /etc/alpine-release /etc/debian_version",
      links: { "/bin": "/usr/bin", "/sbin": "/usr/sbin", "/lib": "/usr/lib", "/lib64": "/usr/lib64" },
    }),
    libraries: glibcLibraries(false),
    users: parseUsers(users),
    groups: parseGroups(groups),
    usersComplete: false,
    packageManager: image.packageManager ?? "dnf",
    distro: image.distro,
    source: image.source,
  };
}
