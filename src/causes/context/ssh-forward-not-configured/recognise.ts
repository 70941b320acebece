import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /no SSH key "(?<id>[^"]*)" forwarded from the client/ },
    { pattern: /unset ssh forward key (?<id>\S+)/ },
    { pattern: /could not (?:find|parse) ssh: |invalid empty ssh agent socket/ },
  ],
  message: () =>
    "a step mounts the SSH agent, which this build is not given; call it with `--ssh default`, with a key in the agent (`ssh-add -l`)",
};
