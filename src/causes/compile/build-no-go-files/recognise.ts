import { named, type Recogniser } from "../../recogniser.ts";
import { NEW_STD } from "../../words/std.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern: /(?:^|\s)no Go files in (?<directory>\S+)/,
      when: (_, { step }) => !/\$\{?[A-Za-z_]/.test(step?.instruction ?? ""),
    },
    // an empty variable leaves the directory above
    { pattern: /(?:^|\s)no Go files in (?<directory>\S+)/, shared: true },
    // a file that isn't there is taken for a package
    { pattern: /no required module provides package (?<file>[\w./-]+\.go); to add it/ },
    { pattern: /^(?:go: )?stat (?<file>[\w./-]+\.go): no such file or directory$/ },
    { pattern: /^pattern (?<directory>\.\S*): (?:lstat|open|stat) \S+: no such file or directory$/ },
    { pattern: /^(?:go: )?no package to get in current directory/ },
    { pattern: /no non-test Go files in (?<directory>\S+)/ },
    // Go before 1.9, and before 1.16
    { pattern: /no buildable Go source files in (?<directory>\S+)/ },
    { pattern: /path (?<directory>\S+) is not a package in module rooted at \S+/ },
    {
      pattern: /^(?:go: )?stat (?<directory>\/[^\s:]+): (?:directory not found|no such file or directory)$/,
      shared: true,
    },
    {
      pattern: /package (?<directory>[^\s:]+) is not in (?:std|GOROOT) \(/,
      shared: true,
      // what a file imports is no directory that go was told to build
      when: ({ directory }, { lines, at }) =>
        !NEW_STD.has(directory ?? "") && !/\.go:\d+:\d+: package /.test(lines[at]?.text ?? ""),
    },
    // Go before 1.15
    { pattern: /build (?<directory>\S+): cannot find module for path \S+/, guess: true },
    { pattern: /^go: warning: "(?<directory>[^"]+)" matched no packages/, weight: "passing" },
    { pattern: /cannot find package "(?<directory>\.[^"]*)" in/ },
    {
      pattern: /named files must be \.go files: (?<directory>\S+)|no such file or directory: (?<file>\S+\.go)$/,
      guess: true,
    },
  ],
  message: ({ directory, file }) =>
    `there is nothing to build in ${named(directory ?? file, "that directory")}: the main package is elsewhere, or its directory is not in the image; give \`go build\` the directory of package main (\`./cmd/NAME\`) and see that it is copied`,
  decide: () =>
    "is it a directory of the repository? Then it is not copied into the image; if not, the name in the go command is wrong",
};
