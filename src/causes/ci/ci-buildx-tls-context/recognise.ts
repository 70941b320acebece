import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /could not create a builder instance with TLS data loaded from environment/ }],
  message: () =>
    "a builder can't be made from DOCKER_HOST and DOCKER_CERT_PATH; make a context of them first: `docker context create ci`, then `docker buildx create --use ci`",
};
