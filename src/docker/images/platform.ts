/** What differs between machines: the names of the dynamic loaders. */

export interface Loaders {
  readonly glibc: string;
  readonly musl: string;
}

const byArchitecture: Readonly<Record<string, Loaders>> = {
  amd64: { glibc: "/lib64/ld-linux-x86-64.so.2", musl: "/lib/ld-musl-x86_64.so.1" },
  arm64: { glibc: "/lib/ld-linux-aarch64.so.1", musl: "/lib/ld-musl-aarch64.so.1" },
  arm: { glibc: "/lib/ld-linux-armhf.so.3", musl: "/lib/ld-musl-armhf.so.1" },
  "386": { glibc: "/lib/ld-linux.so.2", musl: "/lib/ld-musl-i386.so.1" },
  ppc64le: { glibc: "/lib64/ld64.so.2", musl: "/lib/ld-musl-powerpc64le.so.1" },
  s390x: { glibc: "/lib/ld64.so.1", musl: "/lib/ld-musl-s390x.so.1" },
  riscv64: { glibc: "/lib/ld-linux-riscv64-lp64d.so.1", musl: "/lib/ld-musl-riscv64.so.1" },
};

/** `platform` is `linux/arm64`, `linux/arm/v7`, or the architecture alone; undefined for one that isn't known. */
export function loadersOf(platform: string): Loaders | undefined {
  const parts = platform.split("/");
  return byArchitecture[(parts.length > 1 ? parts[1] : parts[0]) ?? ""];
}
