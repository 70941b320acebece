import { named, type Recogniser, type Seen } from "../../recogniser.ts";

function runs({ step }: Seen): boolean {
  return step === undefined;
}

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern: /(?<reason>password authentication failed for user "(?<user>[^"]+)")/,
      guess: true,
      when: (_, seen) => runs(seen),
    },
    { pattern: /(?<reason>Access denied for user '(?<user>[^']*)'@)/, guess: true, when: (_, seen) => runs(seen) },
    {
      pattern: /(?<reason>(?:database|role|user) "(?<user>[^"]+)" does not exist)/,
      guess: true,
      when: (_, seen) => runs(seen),
    },
    { pattern: /(?<reason>Unknown database '(?<user>[^']+)')/, guess: true, when: (_, seen) => runs(seen) },
    {
      pattern: /(?<reason>(?:pq: )?SSL is not enabled on the server|server refused TLS connection)/,
      guess: true,
      when: (_, seen) => runs(seen),
    },
    { pattern: /(?<reason>no pg_hba\.conf entry for host "[^"]+")/, guess: true, when: (_, seen) => runs(seen) },
    {
      pattern: /(?<reason>NOAUTH Authentication required|WRONGPASS invalid username-password pair)/,
      guess: true,
      when: (_, seen) => runs(seen),
    },
    {
      pattern: /\((?<reason>AuthenticationFailed)\) Authentication failed/,
      guess: true,
      when: (_, seen) => runs(seen),
    },
  ],
  message: ({ reason, user }) =>
    `the service that the program needs refuses it (${reason ?? "credentials"})${user === undefined ? "" : `: see where ${named(user, "")} comes from on both sides`}; a volume keeps the password and database with which it was first made`,
};
