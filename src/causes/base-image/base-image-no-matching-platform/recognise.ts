import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 2,
  wordings: [
    { pattern: /no matching manifest for (?<platform>\S+) in the manifest list entries/ },
    {
      pattern: /no match for platform in manifest(?: (?<digest>\S+?))?: not found/,
      when: (_, seen) => !/Failed to pull image/.test(seen.lines[seen.at]?.text ?? ""),
    },
    { pattern: /no image found in (?:image index|manifest list) for architecture "?(?<platform>[\w/]+)/ },
    {
      pattern:
        /image with reference (?<image>\S+) was found but (?:does not (?:provide|match) the specified platform|its platform \(.{1,40}\) does not match the specified platform)(?: \((?<platform>[^)]+)\)|: wanted (?<platform2>[\w/]+))?/,
    },
  ],
  message: ({ platform }) =>
    `the base image has no variant for ${named(platform, "the platform that is built for")}; take a tag that has one, set \`--platform\`, or build on \`FROM --platform=$BUILDPLATFORM\` and cross-compile`,
};
