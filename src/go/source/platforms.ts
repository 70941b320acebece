/**
 * Operating systems and architectures Go has known, which file names are matched against; the lists only ever grow.
 * @see https://pkg.go.dev/internal/syslist
 */

const systems: readonly string[] =
  "aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos".split(
    " ",
  );
const architectures: readonly string[] = (
  "386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 " +
  "ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm"
).split(" ");
const noUnix = new Set(["js", "nacl", "plan9", "wasip1", "windows", "zos"]);

/** The Go release in which a name entered the lists, where that is newer than the oldest we simulate. */
const since: ReadonlyMap<string, string> = new Map([
  ["illumos", "1.13"],
  ["ios", "1.16"],
  ["loong64", "1.19"],
  ["wasip1", "1.21"],
]);

export const knownSystems: ReadonlySet<string> = new Set(systems);
export const knownArchitectures: ReadonlySet<string> = new Set(architectures);

/** Systems that satisfy the `unix` tag. */
export const unixSystems: ReadonlySet<string> = new Set(systems.filter((name) => !noUnix.has(name)));

/** The first Go version that takes a name at the end of a file name for a system or architecture. */
export function knownSince(name: string): string {
  return since.get(name) ?? "1";
}
