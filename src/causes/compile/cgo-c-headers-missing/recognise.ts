import { before, named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /fatal error: (?<header>[\w./+-]+\.h(?:pp)?): No such file or directory/ },
    // C that this compiler or this release of a library doesn't take
    {
      pattern:
        /^(?<file>[^\s:]{1,300}\.(?:c|cc|cpp|cxx|h|hpp|m|go|inc)):(?<line>\d+):\d+: (?:fatal )?error: (?<problem>.{1,200})/,
      guess: true,
      weight: "passing",
      when: (_, seen) => before(seen, /^# \S+/, 60) !== undefined,
    },
  ],
  message: ({ header, file, line, problem }) =>
    problem !== undefined
      ? `the C of a package doesn't compile (\`${file ?? ""}\`, line ${line ?? "?"}: ${problem}): the library's headers are of another release than the package was written for, or the compiler is; install the release that it asks for`
      : `the C compiler is there, but ${named(header, "a header")} is not; install the package that has it: \`musl-dev\` or \`libc6-dev\` for the C library's own, else the library's \`-dev\` package`,
};
