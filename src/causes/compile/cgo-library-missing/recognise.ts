import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /(?:ld|ld\.\w+|collect2).{0,20}: cannot find -l(?<library>[\w+.-]+)/ },
    { pattern: /cannot find -l(?<library>[\w+.-]+)/ },
    {
      pattern:
        /(?:\/ld|ld\.\w+|collect2): (?:error: |fatal error: )?(?<problem>.{0,120}(?:multiple definition|file in wrong format|skipping incompatible|unrecognized option|file not recognized|undefined reference).{0,120})/,
      weight: "passing",
      guess: true,
    },
    { pattern: /^(?<problem>\S+: multiple definition of .{1,100})/, weight: "passing", guess: true },
    {
      pattern:
        /(?:running (?:gcc|g\+\+|clang) failed: (?:exit status \d+|signal: .{1,40})|collect2: error: ld returned 1 exit status)/,
      weight: "passing",
      guess: true,
    },
  ],
  message: ({ library, problem }) =>
    library === undefined
      ? `the linker fails${problem === undefined ? "" : `: ${problem.slice(0, 160)}`}; the libraries of the build stage don't fit what cgo's packages are linked with`
      : `the linker finds no library \`lib${library ?? "…"}\`; install its \`-dev\` package in the build stage (for a static program also the \`.a\` file: \`-static\` packages on Alpine)`,
};
