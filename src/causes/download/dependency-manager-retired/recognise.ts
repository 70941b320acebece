import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 1,
  wordings: [
    { pattern: /^Solving failure: (?<reason>.{1,160})/ },
    {
      pattern: /^(?:init failed: |ensure Solve\(\): |grouped write of manifest, lock and vendor: )(?<reason>.{1,160})/,
    },
    {
      pattern:
        /^\[ERROR\]\s+(?<reason>(?:Error (?:looking for|scanning|getting)|Update failed for|Failed to (?:retrieve|set version|install|do initial checkout)|Unable to (?:get|export|find|retrieve)|Could not (?:find|generate|determine)).{0,160})/,
      guess: true,
    },
    { pattern: /^(?:godep|govendor|gb): (?<reason>.{1,160})/, guess: true },
    { pattern: /(?<reason>The unauthenticated git protocol on port 9418 is no longer supported)/ },
    { pattern: /(?<reason>Gopkg\.(?:toml|lock) (?:is|and) .{0,100}out of sync)/, weight: "passing" },
  ],
  message: ({ reason }) =>
    `the old dependency manager doesn't get what its lock file names: ${named(reason?.slice(0, 140), "see the line")}; it is no longer maintained: go over to modules (\`go mod init\`), or commit vendor/`,
};
