import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: -1,
  wordings: [
    { pattern: /case-insensitive import collision: "(?<first>[^"]+)" and "(?<second>[^"]+)"/ },
    {
      pattern: /no required module provides package (?<package>[^\s;:]+)(?:; to add it|$)/,
      shared: true,
      when: (data) => /\/[^/]*[A-Z][^/]*$/.test(data["package"] ?? ""),
    },
  ],
  message: (data) =>
    `${named(data["package"] ?? data["first"], "an import")} is written with other capitals than its directory, which only macOS and Windows forgive; write both alike`,
  decide: () => "is there a directory of that name with other capitals (`git ls-files | sort -f`)?",
};
