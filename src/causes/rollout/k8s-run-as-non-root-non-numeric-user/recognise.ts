import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /container has runAsNonRoot and image has non-numeric user \((?<user>[^)]+)\)/ }],
  message: ({ user }) =>
    `\`USER ${user ?? "NAME"}\` is a name, and the kubelet can't tell whether it is root; write the number: \`USER 65532:65532\``,
};
