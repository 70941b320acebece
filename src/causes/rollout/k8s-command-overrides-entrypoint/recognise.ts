import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 3,
  wordings: [
    {
      pattern:
        /(?:Error: |message: ")?failed to (?:create containerd task|start container).{0,300}exec: \\?"(?<command>[^"\\]+)\\?": (?:executable file not found in \$PATH|stat \S+: no such file or directory)/,
      shared: true,
    },
    { pattern: /\b(?:RunContainerError|CreateContainerError|StartError|ContainerCannotRun)\b/, weight: "symptom" },
  ],
  message: ({ command }) =>
    `${named(command, "the command")} isn't in the image: \`command:\` replaces ENTRYPOINT (and \`args:\` CMD); give the program's path, or leave \`command\` out`,
  decide: () =>
    "does the manifest set `command:`? `kubectl get pod NAME -o yaml` shows it; if not, the image's own ENTRYPOINT is wrong",
};
