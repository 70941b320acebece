import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /the --(?<flag>\w+) option requires BuildKit/ },
    { pattern: /Unknown flag: (?<flag>mount|link|chmod|parents)\b/, guess: true },
    // Docker before 17.05
    { pattern: /Error parsing reference: "(?<from>\S+ as \S+)" is not a valid repository\/tag/i },
  ],
  message: ({ flag, from }) =>
    from !== undefined
      ? `the engine is older than Docker 17.05 and knows no stages (\`FROM ${from}\`); update it`
      : `\`--${flag ?? "mount"}\` needs BuildKit, and the builder before it is used; build with \`DOCKER_BUILDKIT=1\` or \`docker buildx build\``,
};
