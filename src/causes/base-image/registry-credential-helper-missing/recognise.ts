import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    {
      pattern:
        /error getting credentials - err: exec: "(?<helper>docker-credential-[\w.-]+)": executable file not found/,
    },
    {
      pattern:
        /(?<helper>docker-credential-[\w.-]+)(?:\.exe)?:? (?:executable file not found|resolves to executable in current directory|not found)/,
    },
  ],
  message: ({ helper }) =>
    `\`~/.docker/config.json\` names the credential helper ${named(helper, "")}, which isn't on this machine; take \`credsStore\` out of it, or install the helper`,
};
