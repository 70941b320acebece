import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /invalid proxy URL missing scheme: (?<value>.+)$/ },
    { pattern: /invalid proxy URL scheme \([^)]*\): (?<value>.+)$/ },
    { pattern: /GOPROXY list is not the empty string, but contains no entries/ },
    {
      pattern:
        /: parse "(?<value>(?:\\"|')[^"\s]*)(?:"|\\")?.*: (?:first path segment in URL cannot contain colon|invalid character)/,
    },
  ],
  message: ({ value }) =>
    `GOPROXY is set to something that go doesn't understand (${named(value, "an empty list")}); give URLs with \`https://\`, separated by commas, without quotes; a build argument without a default makes it empty`,
};
