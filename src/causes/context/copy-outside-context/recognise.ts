import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 3,
  wordings: [
    { pattern: /(?:COPY|ADD) failed: forbidden path outside the build context: (?<path>[^\s(]+)/ },
    {
      pattern:
        /failed to (?:calculate checksum of ref \S+|compute cache key): .*"(?<path>\/[^"]+)"(?: not found)?: not found/,
      when: (_, { step }) => /^(?:COPY|ADD) (?:--\S+ )*\.\.\//.test(step?.instruction ?? ""),
    },
    { pattern: /possible escaping context directory error: stat "(?<path>[^"]+)"/ },
  ],
  message: ({ path }) =>
    `${named(path, "what is copied")} lies outside of the build context, which \`..\` can't leave; build with a directory further up as context, or give it as a named context: \`--build-context\``,
};
