import type { Recogniser } from "../../recogniser.ts";
import { toolOf } from "../../words/tools.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern: /(?:^|\s|: )(?:\/bin\/)?(?:ba|da|a)?sh: (?:\d+: |line \d+: )?(?<tool>[\w.+-]+): (?:command )?not found/,
      when: ({ tool }) => toolOf(tool) === "manager",
    },
  ],
  message: ({ tool }) =>
    `\`${tool ?? ""}\` is the package manager of another distribution: Alpine has \`apk\`, Debian and Ubuntu have \`apt-get\`, Red Hat's images \`dnf\` or \`microdnf\`, distroless and scratch none; use that of the base image`,
};
