import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /invalid GOSUMDB: (?<reason>.+)$/ }, { pattern: /: missing GOSUMDB$/ }],
  message: ({ reason }) =>
    `GOSUMDB is set to something that go doesn't understand${reason === undefined ? "" : ` (${reason})`}; leave it out, or give the name of a database or \`off\``,
};
