import { type LogData, named, type Recogniser, type Seen } from "../../recogniser.ts";
import { mayBringSum } from "../../words/copied.ts";

/** A dependency's own imports are looked at only when go.sum has lines for the dependency. */
function maybe(_: LogData, seen: Seen): boolean {
  return mayBringSum(seen) !== true && !/^\S*\/pkg\/mod\//.test(seen.lines[seen.at]?.text ?? "");
}

export const recogniser: Recogniser = {
  fault: "repository",
  // seen to be left out; else an incomplete file is the commoner reason
  rank: (_, seen) => (mayBringSum(seen) === false ? 3 : 0),
  wordings: [
    {
      pattern:
        /missing go\.sum entry for module providing package (?<package>[^\s;]+)(?: \(imported by (?<importer>[^\s)]+)\))?/,
      shared: true,
      when: maybe,
    },
    {
      pattern: /(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}): missing go\.sum entry/,
      shared: true,
      when: maybe,
    },
  ],
  message: (data) =>
    `go.sum is not in the image, so go can't verify ${named(data["package"] ?? data["module"], "a module")} and stops; copy it together with go.mod: \`COPY go.mod go.sum ./\``,
  decide: (data) =>
    `has the repository's go.sum lines for it (\`grep -c ${data["module"] ?? data["package"] ?? ""} go.sum\`)? Then the Dockerfile doesn't copy go.sum to where go builds`,
};
