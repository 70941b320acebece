import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    { pattern: /error obtaining VCS status: (?<reason>.+)$/ },
    { pattern: /Use -buildvcs=false to disable VCS stamping/ },
    { pattern: /fatal: detected dubious ownership in repository at '(?<directory>[^']+)'/, weight: "passing" },
    { pattern: /fatal: unsafe repository \('(?<directory>[^']+)' is owned by someone else\)/, weight: "passing" },
  ],
  message: ({ reason }) =>
    `go wants to write the revision into the program and git refuses (${reason ?? "the repository belongs to another user"}); build with \`-buildvcs=false\`, leave \`.git\` out of the image, or let git trust the directory (\`git config --global --add safe.directory\`)`,
};
