import { named, type Recogniser } from "../../recogniser.ts";
import { mayBringSum } from "../../words/copied.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern:
        /missing go\.sum entry for module providing package (?<package>[^\s;]+)(?: \(imported by (?<importer>[^\s)]+)\))?/,
      shared: true,
      when: (_, seen) => mayBringSum(seen) !== false,
    },
    {
      pattern: /(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}): missing go\.sum entry/,
      shared: true,
      when: (_, seen) => mayBringSum(seen) !== false,
    },
    { pattern: /missing go\.sum entry for go\.mod file/, shared: true },
    {
      pattern: /go: updates to go\.sum needed, (?:disabled by -mod=readonly|but go\.sum is part of the overlay)/,
      shared: true,
    },
  ],
  message: (data) =>
    `go.sum has no line for ${named(data["package"] ?? data["module"], "a module that the build needs")}, and a build doesn't add any; run \`go mod tidy\` in the repository and commit go.sum`,
  decide: (data) =>
    `has the repository's go.sum no line for it (\`grep -c ${data["module"] ?? data["package"] ?? ""} go.sum\` says 0)? Then \`go mod tidy\` adds it`,
};
