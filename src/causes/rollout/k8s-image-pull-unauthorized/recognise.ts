import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 1,
  wordings: [
    {
      pattern:
        /Failed to pull image "(?<image>[^"]+)": .{0,400}(?:unauthorized|401 Unauthorized|403 Forbidden|no basic auth credentials|authentication required)/,
    },
    { pattern: /Unable to retrieve some image pull secrets \((?<secret>[^)]+)\)/, weight: "passing", guess: true },
  ],
  message: ({ image }) =>
    `the registry refuses ${named(image, "the image")} to the node (401 or 403); give the pod \`imagePullSecrets\` with a secret in its own namespace, and check that the secret is of this registry`,
};
