import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /go: parsing \$GOFLAGS: (?<problem>.+)$/ }],
  message: ({ problem }) =>
    `GOFLAGS is set to something that go doesn't understand (${problem ?? ""}); each entry has to begin with \`-\`, separated by blanks, without quotes`,
};
