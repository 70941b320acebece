import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /invalid GOSUMDB: (?<reason>.+)$/ },
    { pattern: /: missing GOSUMDB$/ },
    { pattern: /(?<value>invalid sumdb name \(must be host\[\/path\]\): .{1,80}|invalid GOSUMDB URL: .{1,80})/ },
    { pattern: /(?<value>checksum database disabled by GOSUMDB=off)/, guess: true },
  ],
  message: ({ reason }) =>
    `GOSUMDB is set to something that go doesn't understand${reason === undefined ? "" : ` (${reason})`}; leave it out, or give the name of a database or \`off\``,
};
