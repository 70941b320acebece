import { after, named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern: /module declares its path as: (?<declared>\S+)/,
      more: (seen) => after(seen, /but was required as: (?<required>\S+)/, 2)?.groups ?? {},
    },
    { pattern: /unexpected module path "(?<declared>[^"]+)"/ },
    {
      pattern:
        /go\.mod has post-v\d+ module path|go\.mod has (?:non-\.\.\.\/v\d+|malformed) module path "(?<declared>[^"]+)"/,
    },
    { pattern: /(?<module>\S+)@\S+ used for two different module paths \(/ },
    { pattern: /code in directory (?<module>\S+) expects import "[^"]+"/ },
    { pattern: /(?<module>\S+) is a custom import path for \S+, but \S+ is checked out from/ },
  ],
  message: ({ declared, required }) =>
    `the module calls itself ${named(declared, "otherwise")}, but is required as ${named(required, "another path")}: a renamed repository or a fork; require it by its own name, or \`replace\` it`,
};
