import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /container init was OOM-killed \(memory limit too low\?\)/ },
    { pattern: /Minimum memory limit allowed is (?<limit>\S+)/ },
  ],
  message: () =>
    "the memory limit is too small even to start the container; give it more (a Go program needs some 20 MB)",
};
