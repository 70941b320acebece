import { before, type Recogniser } from "../../recogniser.ts";

const LINTS = /(?:^|[\s;&|/])(?:go vet|golangci-lint|staticcheck|revive|gosec|errcheck|golint|nilaway)(?=$|[\s;&|])/;

/** What go says before it gets so far. */
const LOADS =
  /missing go\.sum|no required module|is not in (?:std|GOROOT)|cannot find |internal package|import cycle|: pattern |build constraints|no matching files|could not import|case-insensitive import/;

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /(?:can't load config|Error: can't load config): the Go language version \(go(?<used>[\d.]+)\) used to build golangci-lint is lower than the targeted Go version \((?<wanted>[\d.]+)\)/,
    },
    {
      pattern:
        /^(?:level=error msg="|Error: )?.{0,40}Running error: .{0,200}golangci|level=error msg="\[linters_context\]/,
      guess: true,
    },
    { pattern: /^vet: (?<file>[^\s:]{1,300}\.go):(?<line>\d+):\d+: / },
    // vet on its own has no mark, but for the heads of `go test` that runs it: `# package`, then `# [package]`
    {
      pattern: /^(?:\.\/)?(?<file>[^\s:]{1,300}\.go):(?<line>\d+):\d+: [a-z(]/i,
      shared: true,
      when: (_, seen) =>
        !LOADS.test(seen.lines[seen.at]?.text ?? "") &&
        (LINTS.test(seen.step?.instruction ?? "") || before(seen, /^# \[[^\]\s]+\]$/, 30) !== undefined),
    },
    {
      pattern:
        /^(?<file>[^\s:]{1,300}\.go):(?<line>\d+)(?::\d+)?: .{1,300} \((?:S[AT]?\d{4}|govet|errcheck|staticcheck|revive|gosimple|unused|ineffassign|typecheck|gosec|gofmt|goimports|depguard|gocritic|misspell|stylecheck)\)$/,
    },
    { pattern: /^\d+ issues?:$/, weight: "passing" },
    { pattern: /Running error: (?:context loading failed|\d+ errors? occurred|can't run linter)/, guess: true },
  ],
  message: ({ used, wanted, file, line }) =>
    used !== undefined
      ? `golangci-lint was built with Go ${used} and refuses code for Go ${wanted ?? "a newer release"}; install a newer version of it, and pin it`
      : `a linter that runs in the image build finds something${file === undefined ? "" : `: \`${file}\`, line ${line ?? "?"}`}; mend it, or lint in CI and not in the Dockerfile`,
};
