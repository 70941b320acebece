import { after, named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern: /remote: Repository not found/,
      more: (seen) => after(seen, /repository '(?<url>[^']+)'/, 3)?.groups ?? {},
    },
    { pattern: /ERROR: (?:Repository|Project) not found/ },
    { pattern: /fatal: repository '(?<url>[^']+)' not found/ },
    { pattern: /could not read (?:Username|Password) for '(?<host>https?:\/\/[^']+)'/, shared: true },
    // Mercurial
    { pattern: /hg clone .{0,300}exit status 255:/, guess: true, weight: "passing" },
    { pattern: /error resolving source context: .{0,120}repository not found/, guess: true },
  ],
  message: ({ url, host }) =>
    `there is no repository ${named(url ?? host, "at the module's path")}: it was renamed, deleted, or the path is misspelled (GitHub asks for a password where nothing is, too); correct the path, or \`replace\` the module`,
  decide: () =>
    "does the module's path open in a browser where you are not logged in? If nobody knows it, the path is wrong",
};
