import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /Failed to apply default image tag "(?<image>[^"]*)": couldn't parse image (?:name|reference) "[^"]*": (?<reason>.{1,120})/,
    },
    { pattern: /InvalidImageName/, weight: "passing" },
  ],
  message: ({ image }) =>
    `${named(image, "the image")} in the manifest is no valid name: a variable that nobody filled in, upper case, or \`https://\` before it`,
};
