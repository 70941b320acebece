import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 4,
  wordings: [
    {
      pattern:
        /(?:write|open|mkdir|copy|copy_file_range|symlink|sync|close|fsync|rename) (?<path>\S+): no space left on device/,
    },
    {
      pattern: /[Nn]o space left on device/,
      // watches of files have a limit of their own that is reported in the same words
      when: (_, { lines, at }) => !/inotify|epoll|watch/i.test(lines[at]?.text ?? ""),
    },
    { pattern: /ResourceExhausted: .{0,200}/ },
    { pattern: /E: You don't have enough free space in (?<path>\S+?)\.?$/ },
    { pattern: /[Dd]isk quota exceeded/ },
    // Go 1.22 to 1.27 with a full disk under GOCACHE: an index that can't be written hides what every Go has
    {
      pattern: /package (?:runtime|internal\/(?:abi|bytealg|cpu|goarch|unsafeheader)) is not in std \(/,
      guess: true,
    },
    // as package managers and tools say it
    {
      pattern:
        /not enough (?:free )?(?:disk )?space|[Nn]o space left on (?:disk|drive)|ENOSPC|out of disk space|[Ii]nsufficient (?:free )?(?:disk )?space|disk is full|There is not enough space on the disk/,
      guess: true,
    },
  ],
  message: ({ path }) =>
    `no space is left on the disk of the builder${path === undefined ? "" : ` (writing \`${path}\`)`}; free some: \`docker system df\`, \`docker builder prune\`, \`docker image prune\`; on a CI runner remove what it doesn't need, and keep the context small with .dockerignore`,
  decide: () => "does `df -h` on the builder, and in the build for the directory of GOCACHE, show a full disk?",
};
