import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "unknown",
  wordings: [
    {
      pattern: /(?:(?<user>[^\s@]{1,100}@[^\s@:]{1,200}): |^\s*)Permission denied \((?:publickey|publickey,[\w,-]+)\)/,
    },
    { pattern: /Load key "(?<key>[^"]+)": (?:Permission denied|invalid format|error in libcrypto)/ },
    { pattern: /Permissions \d+ for '(?<key>[^']+)' are too open/ },
    { pattern: /Bad owner or permissions on (?<key>\S+)/ },
    { pattern: /Could not open a connection to your authentication agent/, guess: true },
    { pattern: /Enter passphrase for key '(?<key>[^']+)':/, guess: true },
  ],
  message: ({ user }) =>
    `${named(user, "the git server")} takes none of the build's ssh keys: none is forwarded, the mount belongs to another user, or the key isn't known there; \`docker build --ssh default\` with \`RUN --mount=type=ssh\` (and \`uid=\` after USER), and \`ssh-add -l\` must list the key`,
};
