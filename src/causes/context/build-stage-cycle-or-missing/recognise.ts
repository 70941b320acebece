import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /target stage "?(?<stage>[^"\s]+)"? could not be found/ },
    { pattern: /The target "(?<stage>[^"]+)" was not found in the provided Dockerfile/ },
    { pattern: /Error finding target stage: (?<stage>\S+) is not a valid target build stage/ },
    { pattern: /failed to reach build target (?<stage>\S+) in Dockerfile/ },
    { pattern: /circular dependency detected on stage: (?<stage>\S+)/ },
  ],
  message: ({ stage }) =>
    `the Dockerfile has no stage ${named(stage, "of the name that is asked for")}, or it needs itself; mend \`--target\` (compose: \`build.target\`) or the stage's name`,
};
