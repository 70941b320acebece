import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /(?:fatal|warning): (?:Could not find remote branch|Remote (?:branch|revision)) (?<ref>\S+?)(?: to clone| not found in upstream)/,
    },
    { pattern: /error: pathspec '(?<ref>[^']+)' did not match any file\(s\) known to git/ },
    { pattern: /fatal: reference is not a tree: (?<ref>\S+)/ },
    { pattern: /Server does not allow request for unadvertised object (?<ref>\w+)/ },
    { pattern: /fatal: (?:bad revision '(?<ref>[^']+)'|remote error: upload-pack: not our ref (?<ref2>\w+))/ },
    { pattern: /fatal: destination path '(?<path>[^']+)' already exists and is not an empty directory/ },
    {
      pattern: /error resolving source context: .{0,120}(?:reference not found|couldn't find remote ref)/,
      guess: true,
    },
  ],
  message: ({ ref, ref2, path }) =>
    path === undefined
      ? `the repository has no ${named(ref ?? ref2, "such branch, tag or commit")}: it was renamed, deleted or never pushed, or the clone is too shallow; name one that exists, and fetch it whole (\`fetch-depth: 0\`)`
      : `git doesn't clone into ${named(path, "a directory")} that has files already: an earlier COPY or cache has filled it; clone elsewhere, or remove it before`,
};
