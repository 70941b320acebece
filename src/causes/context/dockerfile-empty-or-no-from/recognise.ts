import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /file with no instructions/ },
    { pattern: /the Dockerfile (?:\([^)]*\) )?cannot be empty/ },
    { pattern: /no build stage in current context/ },
    {
      pattern:
        /[Nn]o build stage (?:in|found)|no FROM statement found|Please provide a source image with `from` prior to/,
    },
  ],
  message: () =>
    "the Dockerfile is empty, or an instruction stands before the first `FROM`; begin it with `FROM IMAGE`",
};
