import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /Multi-platform build is not supported for the docker driver/ },
    { pattern: /multiple platforms feature is currently not supported for docker driver/ },
    { pattern: /docker exporter does not (?:currently )?support exporting manifest lists/ },
  ],
  message: () =>
    "Docker's own builder can't build for several platforms at once; make a builder that can: `docker buildx create --use` (docker/setup-buildx-action), or switch the daemon to the containerd image store",
};
