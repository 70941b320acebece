import { named, type Recogniser } from "../../recogniser.ts";
import { mayBringSum } from "../../words/copied.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    {
      pattern:
        /missing go\.sum entry for module providing package (?<package>[^\s;]+)(?: \(imported by (?<importer>[^\s)]+)\))?/,
      shared: true,
      when: (_, seen) => mayBringSum(seen) !== true,
    },
    {
      pattern: /(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}): missing go\.sum entry/,
      shared: true,
      when: (_, seen) => mayBringSum(seen) !== true,
    },
  ],
  message: (data) =>
    `go.sum is not in the image, so go can't verify ${named(data["package"] ?? data["module"], "a module")} and stops; copy it together with go.mod: \`COPY go.mod go.sum ./\``,
  decide: (data) =>
    `has the repository's go.sum lines for it (\`grep -c ${data["module"] ?? data["package"] ?? ""} go.sum\`)? Then the Dockerfile doesn't copy go.sum to where go builds`,
};
