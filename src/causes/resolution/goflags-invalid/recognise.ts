import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /go: parsing \$GOFLAGS: (?<problem>.+)$/ },
    { pattern: /go: (?<problem>invalid (?:boolean )?(?:value|flag) .{1,120} \(from \$GOFLAGS\).{0,80})/ },
    { pattern: /go: (?<problem>flag needs an argument: \S+ \(from \$GOFLAGS\))/ },
  ],
  message: ({ problem }) =>
    `GOFLAGS is set to something that go doesn't understand (${problem ?? ""}); each entry has to begin with \`-\`, separated by blanks, without quotes`,
};
