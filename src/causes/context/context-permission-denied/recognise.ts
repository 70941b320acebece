import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /error from sender: (?:open|failed to xattr|lstat|readlink) (?<path>[^\s:]+): permission denied/ },
    { pattern: /error checking context: '?(?:can't stat|no permission to read from) '(?<path>[^']+)'/ },
    { pattern: /error from sender: walk (?<path>[^\s:]+): (?:open|lstat) \S+: permission denied/ },
    {
      pattern: /error from sender: (?!.{0,80}no such file)(?:\w+ )?(?<path>\/[^\s:]+): /,
      guess: true,
      weight: "passing",
    },
  ],
  message: ({ path }) =>
    `the builder may not read ${named(path, "a file")} in the build context (the data of a database container, for example); list it in .dockerignore, or give it to yourself`,
};
