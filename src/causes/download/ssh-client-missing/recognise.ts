import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /error: cannot run ssh: No such file or directory/ },
    { pattern: /(?:^|: )ssh: (?:command )?not found/ },
  ],
  message: () =>
    "git is to use ssh, and there is no ssh in the image; install it: `apk add --no-cache openssh-client`, or `apt-get install -y openssh-client`",
};
