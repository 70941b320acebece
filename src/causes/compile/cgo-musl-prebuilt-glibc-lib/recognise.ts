import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /undefined reference to [`'‘](?<symbol>__\w+_chk|__rawmemchr|__strdup|__isnan|__finite|mmap64|lstat64|fstat64|stat64|open64|fopen64|gnu_get_libc_version|__res_\w+|__register_atfork|__libc_\w+|fcntl64|__mbrlen|posix_fallocate64|getcontext|makecontext|backtrace\w*)['’]/,
      when: (_, seen) => !/GLIBC_/.test(seen.lines[seen.at]?.text ?? ""),
    },
  ],
  message: ({ symbol }) =>
    `a library that comes ready-made with a module was built for glibc (${named(symbol, "its symbols")}), and this image has musl; build on a Debian image, or with the module's own way for musl (\`-tags musl\`)`,
};
