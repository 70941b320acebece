/**
 * Which files of the Debian tree stand in for an Alpine package. Globs are relative to the tree's root; `at` says where
 * a file goes when not to the same place. A package without files is there already, or is made of others.
 */

export interface Contents {
  readonly files?: readonly string[];
  readonly at?: Readonly<Record<string, string>>;
  /** Small files written as they stand. */
  readonly texts?: Readonly<Record<string, { readonly text: string; readonly mode: number }>>;
  readonly needs?: readonly string[];
}

const gccDriver = "usr/bin/x86_64-linux-gnu-gcc-14";
const gccLibrary = "usr/lib/gcc/x86_64-linux-gnu/14";

/** musl-tools' own specs make Debian's compiler build for musl, as `musl-gcc` does. */
const gccWrapper = `#!/bin/sh\nexec /${gccDriver} -specs /usr/lib/standin/musl-gcc.specs "$@"\n`;

function programs(names: string): readonly string[] {
  return names.split(" ").map((name) => `usr/bin/${name}`);
}

function wrapper(text: string): { text: string; mode: number } {
  return { text, mode: 0o755 };
}

export const contents: Readonly<Record<string, Contents>> = {
  bash: { files: ["usr/bin/bash"], at: { "usr/bin/bash": "bin/bash" } },
  binutils: {
    files: programs("ar as c++filt ld ld.bfd nm objcopy objdump ranlib readelf size strings strip x86_64-linux-gnu-ar x86_64-linux-gnu-as x86_64-linux-gnu-ld x86_64-linux-gnu-ld.bfd x86_64-linux-gnu-nm x86_64-linux-gnu-objcopy x86_64-linux-gnu-objdump x86_64-linux-gnu-ranlib x86_64-linux-gnu-readelf x86_64-linux-gnu-size x86_64-linux-gnu-strings x86_64-linux-gnu-strip"),
  },
  "build-base": { needs: ["binutils", "file", "gcc", "musl-dev", "make", "patch"] },
  "alpine-sdk": { needs: ["binutils", "file", "gcc", "musl-dev", "make", "patch", "git", "curl"] },
  "ca-certificates": {
    texts: {
      "usr/sbin/update-ca-certificates": wrapper(
        "#!/bin/sh\nfor f in /usr/local/share/ca-certificates/*.crt; do [ ! -f \"$f\" ] || cat \"$f\" >> /etc/ssl/certs/ca-certificates.crt; done\n",
      ),
      "usr/share/ca-certificates/.keep": { text: "", mode: 0o644 },
      "usr/local/share/ca-certificates/.keep": { text: "", mode: 0o644 },
    },
  },
  "ca-certificates-bundle": {},
  coreutils: { files: programs("b2sum csplit fmt join numfmt pathchk pr ptx sha224sum sha384sum stdbuf tsort users who") },
  curl: { files: programs("curl") },
  diffutils: { files: programs("diff cmp diff3 sdiff") },
  "dumb-init": { files: programs("dumb-init") },
  file: { files: ["usr/bin/file", "usr/lib/file/magic.mgc", "usr/share/misc/magic.mgc"] },
  findutils: { files: programs("find xargs") },
  gcc: {
    files: [gccDriver, `${gccLibrary}/*.o`, `${gccLibrary}/*.a`, `${gccLibrary}/include/*.h`, "usr/libexec/gcc/x86_64-linux-gnu/14/cc1", "usr/libexec/gcc/x86_64-linux-gnu/14/collect2", "usr/libexec/gcc/x86_64-linux-gnu/14/lto-wrapper", "usr/libexec/gcc/x86_64-linux-gnu/14/liblto_plugin.so", "usr/libexec/gcc/x86_64-linux-gnu/14/lto1", "usr/lib/x86_64-linux-musl/musl-gcc.specs"],
    at: { "usr/lib/x86_64-linux-musl/musl-gcc.specs": "usr/lib/standin/musl-gcc.specs" },
    texts: { "usr/bin/gcc": wrapper(gccWrapper), "usr/bin/cc": wrapper(gccWrapper), "usr/bin/x86_64-alpine-linux-musl-gcc": wrapper(gccWrapper), "usr/bin/cpp": wrapper(gccWrapper.replace('"$@"', '-E "$@"')) },
    needs: ["binutils"],
  },
  git: { files: ["usr/bin/git", "usr/bin/git-*", "usr/lib/git-core/**", "usr/share/git-core/templates/**"] },
  grep: { files: programs("grep egrep fgrep") },
  gzip: { files: programs("gzip gunzip zcat") },
  jq: { files: programs("jq") },
  "libc-dev": { needs: ["musl-dev"] },
  "linux-headers": {
    files: ["usr/include/linux/**", "usr/include/asm-generic/**", "usr/include/x86_64-linux-gnu/asm/**", "usr/include/mtd/**"],
    at: {
      "usr/include/linux/": "usr/include/x86_64-linux-musl/linux/",
      "usr/include/asm-generic/": "usr/include/x86_64-linux-musl/asm-generic/",
      "usr/include/x86_64-linux-gnu/asm/": "usr/include/x86_64-linux-musl/asm/",
      "usr/include/mtd/": "usr/include/x86_64-linux-musl/mtd/",
    },
  },
  mailcap: { files: ["etc/mime.types"] },
  make: { files: programs("make gmake") },
  "musl-dev": { files: ["usr/include/x86_64-linux-musl/**", "usr/lib/x86_64-linux-musl/*.o", "usr/lib/x86_64-linux-musl/*.a", "usr/lib/x86_64-linux-musl/libc.so"] },
  "musl-utils": {},
  "libc-utils": {},
  "netcat-openbsd": { files: ["usr/bin/nc.openbsd"], at: { "usr/bin/nc.openbsd": "usr/bin/nc" } },
  openssh: { needs: ["openssh-client"] },
  "openssh-client": { files: programs("ssh scp sftp ssh-add ssh-agent ssh-keygen ssh-keyscan ssh-copy-id") },
  "openssh-client-default": { needs: ["openssh-client"] },
  openssl: { files: programs("openssl") },
  patch: { files: programs("patch") },
  pkgconf: { files: programs("pkgconf pkg-config") },
  pkgconfig: { needs: ["pkgconf"] },
  procps: { files: programs("free pgrep pkill pmap ps pwdx top uptime vmstat watch") },
  protobuf: { needs: ["protoc"] },
  "protobuf-dev": { files: ["usr/include/google/protobuf/**"], needs: ["protoc"] },
  protoc: { files: programs("protoc") },
  rsync: { files: programs("rsync") },
  sed: { files: programs("sed") },
  shadow: { files: ["usr/sbin/useradd", "usr/sbin/userdel", "usr/sbin/usermod", "usr/sbin/groupadd", "usr/sbin/groupdel", "usr/sbin/groupmod", "etc/login.defs", "etc/default/useradd"] },
  sqlite: { files: programs("sqlite3") },
  "su-exec": { files: ["usr/sbin/gosu"], at: { "usr/sbin/gosu": "sbin/su-exec" } },
  tar: { files: programs("tar") },
  tini: { files: ["usr/bin/tini"], at: { "usr/bin/tini": "sbin/tini" } },
  tzdata: { files: ["usr/share/zoneinfo/**"] },
  unzip: { files: programs("unzip") },
  upx: { files: ["usr/bin/upx-ucl"], at: { "usr/bin/upx-ucl": "usr/bin/upx" } },
  wget: { files: programs("wget") },
  which: { files: ["usr/bin/which.debianutils"], at: { "usr/bin/which.debianutils": "usr/bin/which" } },
  xz: { files: programs("xz unxz xzcat") },
  zip: { files: programs("zip") },
  zstd: { files: programs("zstd unzstd zstdcat") },
};
