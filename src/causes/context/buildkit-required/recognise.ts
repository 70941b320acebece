import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /the --(?<flag>\w+) option requires BuildKit/ },
    { pattern: /Unknown flag: (?<flag>mount|link|chmod|parents)\b/, guess: true },
  ],
  message: ({ flag }) =>
    `\`--${flag ?? "mount"}\` needs BuildKit, and the builder before it is used; build with \`DOCKER_BUILDKIT=1\` or \`docker buildx build\``,
};
