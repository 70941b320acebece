/**
 * Chainguard's images on Wolfi: static, wolfi-base and go. glibc, merged /usr, apk with packages of its own.
 * Source: chainguard-images/images, images/{static,wolfi-base,go}/config (2026 index).
 */
import { busyboxBin, busyboxSbin, busyboxUsrBin, busyboxUsrSbin } from "./busybox-applets.ts";
import type { ImageFacts, Lookup } from "./facts.ts";
import { glibcLibraries, noLibraries } from "./libraries.ts";
import { layOut } from "./layout.ts";
import type { Reference } from "./reference.ts";
import { withPrograms } from "./with-programs.ts";

const path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
const bundle = "/etc/ssl/certs/ca-certificates.crt";

export function wolfi(image: Reference): Lookup | undefined {
  const name = /^cgr\.dev\/chainguard\/([\w-]+)$/.exec(image.name)?.[1];
  if (name === undefined) return undefined;
  const tag = image.tag ?? "latest";
  if (name === "static") return { known: true, facts: staticFacts() };
  if (name === "wolfi-base") return { known: true, facts: baseFacts("wolfi-base") };
  if (name === "go") return { known: true, facts: goFacts(tag) };
  return { known: false, reason: `the image \`${image.name}\` is not known here` };
}

function staticFacts(): ImageFacts {
  return {
    ...common("chainguard static"),
    user: "65532",
    shell: null,
    shellKind: undefined,
    libc: "none",
    libraries: noLibraries(),
    ...layOut({
      programs: {},
      programsComplete: true,
      topLevel: "bin dev etc home lib lib64 proc root run sbin sys tmp usr var",
      paths: `${bundle} /usr/share/zoneinfo /etc/passwd /etc/group /etc/os-release /home/nonroot`,
      missingPaths: "/bin/sh /bin/bash",
    }),
    packageManager: "none",
  };
}

function baseFacts(title: string, lacks = "bash"): ImageFacts {
  return {
    ...common(title),
    ...layOut({
      programs: { "/usr/bin": `${busyboxBin} ${busyboxSbin} ${busyboxUsrBin} ${busyboxUsrSbin} apk` },
      programsComplete: false,
      lacks: `apt apt-get curl git gcc make jq ${lacks}`,
      topLevel: "bin dev etc home lib lib64 mnt opt proc root run sbin srv sys tmp usr var",
      paths: `${bundle} /etc/passwd /etc/group /etc/os-release /home/nonroot`,
      missingPaths: "/usr/share/zoneinfo /lib/ld-musl-x86_64.so.1",
      links: { "/bin": "/usr/bin", "/sbin": "/usr/sbin" },
    }),
  };
}

/** The entrypoint is the go command itself; GOTOOLCHAIN may download a newer toolchain. */
function goFacts(tag: string): ImageFacts {
  const base = withPrograms(baseFacts("chainguard go", ""), {
    "/usr/bin": "go gofmt git gcc cc g++ make ld as ar ssh scp",
  });
  return {
    ...base,
    env: { ...base.env, GODEBUG: "tarinsecurepath=0,zipinsecurepath=0", GOTOOLCHAIN: "local+auto" },
    entrypoint: ["/usr/bin/go"],
    cmd: ["help"],
    goVersion: /^1\.\d+(?:\.\d+)?/.exec(tag)?.[0],
  };
}

function common(title: string): ImageFacts {
  return {
    title,
    env: { PATH: path, SSL_CERT_FILE: bundle },
    user: "",
    workdir: "/",
    entrypoint: undefined,
    cmd: undefined,
    shell: "/bin/sh",
    shellKind: "ash",
    libc: "glibc",
    glibcVersion: undefined,
    goVersion: undefined,
    ...layOut({ programs: {}, programsComplete: false, topLevel: "" }),
    libraries: glibcLibraries(false),
    users: { root: { uid: 0, gid: 0, home: "/root" }, nonroot: { uid: 65_532, gid: 65_532, home: "/home/nonroot" } },
    groups: { root: 0, nonroot: 65_532 },
    usersComplete: false,
    packageManager: "apk",
    distro: "wolfi",
    source: "chainguard-images/images, 2026",
  };
}
