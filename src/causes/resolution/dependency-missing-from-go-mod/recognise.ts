import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern: /no required module provides package (?<package>[^\s;:]+)(?:; to add it|$)/,
      shared: true,
      when: (data) => !/\/internal(?:\/|$)/.test(data["package"] ?? ""),
    },
    {
      pattern:
        /cannot (?:load|find module providing package) (?<package>[^\s:]+): import lookup disabled by -mod=readonly/,
      shared: true,
    },
    {
      pattern: /cannot find module providing package (?<package>[^\s:]+)$/,
      shared: true,
    },
    {
      pattern: /module (?<module>\S+) provides package (?<package>\S+) and is replaced but not required; to add it/,
    },
    // whatever go found instead
    {
      pattern:
        /cannot find module providing package (?<package>[^\s:]+): (?!import lookup disabled|module |unrecognized import|Get |reading |git |invalid )/,
      guess: true,
      weight: "passing",
    },
    // Go 1.11 to 1.15
    { pattern: /cannot find module for path (?<package>[\w-]+\.[\w.-]+\/\S+)/, guess: true },
  ],
  message: (data) =>
    `no module in go.mod provides ${named(data["package"], "a package that is imported")}; run \`go mod tidy\` in the repository and commit go.mod and go.sum`,
  decide: (data) =>
    `is \`${data["package"] ?? ""}\` from another project, and not from this one (\`head -1 go.mod\`)? Then go.mod lacks a requirement`,
};
