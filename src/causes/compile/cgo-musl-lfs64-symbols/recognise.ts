import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /error: ['‘](?<symbol>p?(?:read|write)64|off64_t|lseek64|mmap64|stat64|fstat64|lstat64|ftruncate64|open64)['’] undeclared/,
    },
    { pattern: /error: unknown type name ['‘](?<symbol>off64_t|loff_t)['’]/ },
    {
      pattern:
        /implicit declaration of function ['‘](?<symbol>(?:stat|fstat|lstat|pread|pwrite|mmap|lseek|open)64)['’]/,
      guess: true,
    },
  ],
  message: ({ symbol }) =>
    `musl 1.2.4 (Alpine 3.19 and up) has no ${named(symbol, "such names")} any more, which an old C source uses; update the module (github.com/mattn/go-sqlite3 from v1.14.18 on), or set \`CGO_CFLAGS=-D_LARGEFILE64_SOURCE\``,
};
