import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /E: The repository '(?<repository>\S+ (?<release>buster|stretch|jessie|wheezy)\S*) Release' (?:does not have a Release file|no longer has a Release file)/,
      shared: true,
    },
    {
      pattern:
        /(?:Err:\d+|E:|W:|Ign:\d+).*(?<release>buster|stretch|jessie|wheezy|bullseye-backports)\S* .*(?:404 +Not Found|Release)/,
      when: (_, seen) => seen.step !== undefined,
      weight: "passing",
    },
  ],
  rank: -1,
  message: ({ release }) =>
    `Debian ${named(release, "of that age")} is no longer on the mirrors, so apt can install nothing in this image; use an image of a newer release`,
};
