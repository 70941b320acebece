import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /Cache export is not supported for the docker driver/ },
    { pattern: /cache export feature is currently not supported for docker driver/ },
  ],
  message: () =>
    "Docker's own builder can't export its cache; make a builder that can (`docker buildx create --use`, docker/setup-buildx-action), or leave `cache-to` out",
};
