import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /invalid (?:user|group) index:? -1/ },
    {
      pattern:
        /(?:unable to convert uid\/gid chown string|can't find uid for user (?<user>\S+)|no such user: (?<user2>\S+))/,
    },
    { pattern: /looking up (?:UID|GID)\S* for "(?<user>[^"]+)"/ },
  ],
  message: ({ user }) =>
    `\`--chown\` names a user or group ${named(user, "")} that this image's /etc/passwd doesn't have; use numbers, or create it before the COPY`,
};
