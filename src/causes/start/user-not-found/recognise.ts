import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /unable to find user (?<user>\S+?): (?:no matching entries in passwd file|invalid argument)/ },
    { pattern: /unable to find group (?<user>\S+?): no matching entries in group file/ },
    {
      pattern: /no users found|user: unknown user (?<user>\S+)/,
      guess: true,
      when: (_, { step }) => step === undefined,
    },
  ],
  message: ({ user }) =>
    `\`USER\` names ${named(user, "somebody")} whom the final image's /etc/passwd doesn't have; use a number (\`USER 65532:65532\`), or copy or create the entry`,
};
