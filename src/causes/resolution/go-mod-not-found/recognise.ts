import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /go\.mod file not found in current directory or any parent directory(?!\.$)/ },
    { pattern: /go: cannot find main module(?:, but found (?<found>\S+) in (?<directory>\S+))?/ },
    {
      pattern:
        /(?:no required module provides|cannot find module providing) package \S+: working directory is not part of a module/,
    },
    { pattern: /build flag -mod=\S+ only valid when using modules/ },
    { pattern: /no modules specified \(see 'go help mod download'\)/ },
    { pattern: /directory prefix (?<directory>\S+) does not contain main module/, guess: true },
    { pattern: /go: modules disabled (?:inside GOPATH\/src )?by GO111MODULE/ },
    { pattern: /cannot use path@version syntax in GOPATH mode/ },
    {
      pattern:
        /^go(?: list -m)?: (?:not using modules|cannot match "[^"]+": working directory is not part of a module)/,
    },
    { pattern: /modules disabled by GO111MODULE=off; see 'go help modules'/ },
    // older releases name the file itself
    { pattern: /^(?:go: )?(?:error loading go\.mod: )?open (?:\S*\/)?go\.mod: no such file or directory$/ },
    { pattern: /directory prefix (?<directory>\S+) does not contain modules listed in go\.work/, guess: true },
  ],
  message: () =>
    "go finds no go.mod in the directory in which it runs: no `COPY` has brought it there yet, or `WORKDIR` is another directory; copy go.mod into the directory where go runs, before it runs",
};
