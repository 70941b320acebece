import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /Host key verification failed/ },
    { pattern: /No (?:\w+ )?host key is known for (?<host>\S+) and you have requested strict checking/ },
    { pattern: /REMOTE HOST IDENTIFICATION HAS CHANGED/ },
  ],
  message: ({ host }) =>
    `ssh doesn't know the key of ${named(host, "the git server")} in the build; put it into known_hosts before: \`ssh-keyscan HOST >> ~/.ssh/known_hosts\`, checked against the published keys`,
};
