/** Compilers and binary tools for one target machine: `aarch64-linux-gnu-gcc`, `x86_64-w64-mingw32-windres`. */
const TOOL =
  /^(?:[a-z0-9_]+-)+(?:linux|w64|apple|elf|none|freebsd)[a-z0-9_]*(?:-[a-z0-9_]+)*-(gcc|g\+\+|c\+\+|cc|clang|clang\+\+|as|ld|ar|ranlib|strip|objcopy|objdump|readelf|nm|windres|windmc|pkg-config)(?:-[0-9.]+)?$/;

/** The tool without the machine that it works for; undefined for any other name. */
export function withoutTarget(name: string): string | undefined {
  return TOOL.exec(name)?.[1];
}
