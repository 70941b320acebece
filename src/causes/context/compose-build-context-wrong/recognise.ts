import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: -2,
  wordings: [
    {
      pattern:
        /failed to (?:calculate checksum of ref \S+|compute cache key): .*"(?<path>\/[^"]+)"(?: not found)?: not found/,
      shared: true,
      when: (_, { step }) =>
        !/--from=/.test(step?.instruction ?? "") && /^\[[\w.-]+ \S+ +\d+\/\d+\]/.test(step?.name ?? ""),
    },
  ],
  message: ({ path }) =>
    `${named(path, "the file")} is not in the build context that the compose file gives; align \`build.context\` with what the Dockerfile copies`,
  decide: () => "is the path right as seen from another directory than the service's `build.context`?",
};
