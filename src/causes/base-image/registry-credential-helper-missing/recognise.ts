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
    // it is there, and fails
    { pattern: /error getting credentials - err: (?!exec: )(?<reason>exit status \d+, out: .{1,160})/, guess: true },
  ],
  message: ({ helper, reason }) =>
    reason !== undefined
      ? `the credential helper that \`~/.docker/config.json\` names fails (${reason}): take \`credsStore\` out of it, or log in anew with \`docker login\``
      : `\`~/.docker/config.json\` names the credential helper ${named(helper, "")}, which isn't on this machine; take \`credsStore\` out of it, or install the helper`,
};
