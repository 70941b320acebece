import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /Multi-platform build is not supported for the docker driver/ },
    { pattern: /multiple platforms feature is currently not supported for docker driver/ },
    { pattern: /docker exporter does not (?:currently )?support exporting manifest lists/ },
    // whatever else Docker's own driver can't
    {
      pattern:
        /(?<feature>\S+) is currently not implemented for docker driver|(?<feature2>[\w -]{3,40}) (?:is|feature is currently) not supported for (?:the )?docker driver/,
      guess: true,
    },
  ],
  message: ({ feature, feature2 }) =>
    `Docker's own builder can't ${(feature ?? feature2) === undefined ? "build for several platforms at once" : `do that (${feature ?? feature2})`}; make a builder that can: \`docker buildx create --use\` (docker/setup-buildx-action), or switch the daemon to the containerd image store`,
};
