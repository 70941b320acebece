import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /container has runAsNonRoot and image will run as root/ }],
  message: () =>
    "`runAsNonRoot: true` and an image whose user is root; set a user in the final stage (`USER 65532:65532`), or `runAsUser: 65532` in the pod",
};
