import { before, named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    {
      // who stops a build kills its programs as well
      pattern: /(?:\/compile|\/link|\/cgo|\/asm|\bcompile|\blink): signal: killed/,
      guess: true,
      more: (seen) =>
        /(?:go build )?(?<package>[\w./-]+): \S*\/(?:compile|link)/.exec(seen.lines[seen.at]?.text ?? "")?.groups ?? {},
    },
    { pattern: /fork\/exec \S+\/(?:compile|link|asm|cgo|gcc\S*): cannot allocate memory/ },
    // up to Go 1.4
    { pattern: /^go build (?<package>[\w./-]+): (?:\S+\/[568][acgl]: )?signal: killed$/, guess: true },
    {
      pattern:
        /(?:cc1(?:plus)?|collect2|gcc|g\+\+|clang|c\+\+)\S*: (?:fatal error|error|internal compiler error): .*(?:Killed|signal 9)/,
    },
    // a limit of the address space, as with `ulimit -v`
    { pattern: /^fatal error: failed to reserve page summary memory/, guess: true },
    { pattern: /did not complete successfully: cannot allocate memory/ },
    {
      pattern: /^(?:fatal error: )?runtime: out of memory|fatal error: out of memory/,
      when: (_, { step }) => step !== undefined,
    },
    {
      pattern: /^(?:\/bin\/sh: line \d+:\s+\d+ )?Killed(?:\s+.*)?$/,
      guess: true,
      when: (_, { step }) => step?.exitCode === 137 || /exit code: 137/.test(step?.errors[0]?.text ?? ""),
    },
    { pattern: /(?:did not complete successfully|executor failed running \[.*\]): exit code: 137/, weight: "passing" },
    { pattern: /returned a non-zero code: 137/, weight: "passing" },
    // kaniko and scripts: the last word
    {
      pattern: /^(?:make(?:\[\d+\])?: \*\*\* \[.{1,120}\] )?Killed$/,
      guess: true,
      weight: "passing",
      when: (_, seen) =>
        /\bgo (?:build|install|test|vet)\b/.test(seen.step?.instruction ?? "") ||
        before(seen, /(?:^|\s)go (?:build|install|test|vet)\b/, 60) !== undefined,
    },
  ],
  message: (data) =>
    `the kernel killed ${named(data["package"], "the compiler")}: the builder has too little memory; give it more (Docker Desktop: Settings, Resources), or compile less at once: \`go build -p 1\`, \`ENV GOMEMLIMIT=…\``,
  decide: () =>
    "does `dmesg` on the builder say `Out of memory: Killed process`? If not, the build was stopped or ran out of time",
};
