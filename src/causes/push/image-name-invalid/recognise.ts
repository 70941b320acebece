import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    { pattern: /invalid reference format: repository name \((?<name>[^)]+)\) must be lowercase/ },
    { pattern: /invalid (?:tag|argument) "(?<name>[^"]*)"(?: for "-t, --tag" flag)?: invalid reference format/ },
    { pattern: /invalid tag "(?<name>[^"]*)": (?:repository name must be lowercase|invalid reference format)/ },
    { pattern: /Error parsing reference: "(?<name>(?!\S+ as )[^"]*)" is not a valid repository\/tag/i },
    { pattern: /tag is needed when pushing to registry/ },
    {
      pattern: /^(?:docker: |ERROR: |error: )?invalid reference format(?:\.|: repository name must be lowercase)?$/,
      guess: true,
    },
    { pattern: /failed to parse ref(?:erence)? "(?<name>[^"]+)": invalid reference format/ },
  ],
  message: ({ name }) =>
    `${named(name, "the image's name")} is no valid image name: only lower case, no blanks, tags without \`/\`; in CI lower the repository's name and replace the slashes of branch names`,
};
