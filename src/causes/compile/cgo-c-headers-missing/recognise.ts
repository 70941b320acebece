import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /fatal error: (?<header>[\w./+-]+\.h(?:pp)?): No such file or directory/ }],
  message: ({ header }) =>
    `the C compiler is there, but ${named(header, "a header")} is not; install the package that has it: \`musl-dev\` or \`libc6-dev\` for the C library's own, else the library's \`-dev\` package`,
};
