import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /Container image "(?<image>[^"]+)" is not present with pull policy of Never/ },
    { pattern: /ErrImageNeverPull/, weight: "passing" },
  ],
  message: ({ image }) =>
    `\`imagePullPolicy: Never\` forbids pulling ${named(image, "the image")}, and this node doesn't have it; load it on every node (\`kind load docker-image\`), or set \`IfNotPresent\``,
};
