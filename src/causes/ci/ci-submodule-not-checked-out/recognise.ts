import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 3,
  wordings: [
    { pattern: /fatal: No url found for submodule path '(?<path>[^']+)' in \.gitmodules/ },
    { pattern: /fatal: clone of '(?<url>[^']+)' into submodule path '(?<path>[^']+)' failed/ },
    { pattern: /fatal: Unable to (?:checkout|find current revision|fetch) .{0,80}in submodule path '(?<path>[^']+)'/ },
    { pattern: /Fetched in submodule path '(?<path>[^']+)', but it did not contain \w+/ },
    {
      pattern: /Failed to (?:clone|recurse into submodule path) '(?<path>[^']+)'(?: a second time, aborting)?/,
      weight: "passing",
    },
  ],
  message: ({ path }) =>
    `the submodule ${named(path, "of the repository")} can't be checked out: its address in .gitmodules is missing or closed to this job, or its commit was never pushed; see \`git submodule status\``,
};
