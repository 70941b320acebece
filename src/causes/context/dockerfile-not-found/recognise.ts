import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /failed to read dockerfile: open (?<path>[^\s:]+): no such file or directory/ },
    {
      pattern:
        /unable to (?:prepare context: unable to )?evaluate symlinks in (?:Dockerfile|context) path: lstat (?<path>[^\s:]+): no such file/,
    },
    { pattern: /(?:resolve : |invalid local: .*)lstat (?<path>[^\s:]+): no such file or directory/ },
    { pattern: /unable to prepare context: path "(?<path>[^"]+)" not found/ },
    { pattern: /Cannot locate specified Dockerfile: (?<path>\S+)/ },
    {
      pattern:
        /(?:no Containerfile or Dockerfile specified or found in context directory|stat (?<path>\S*(?:Dockerfile|Containerfile)\S*): no such file)/,
    },
    { pattern: /error resolving dockerfile path: please provide a valid path to a Dockerfile/ },
    { pattern: /failed to read dockerfile: (?<reason>.{1,160})/, guess: true, weight: "passing" },
    { pattern: /^(?:ERROR: )?unable to prepare context: (?<reason>.{1,160})/, guess: true, weight: "passing" },
  ],
  message: ({ path }) =>
    `there is no ${named(path, "Dockerfile")} where the builder looks; mend \`-f\` or the context (compose: \`build.dockerfile\` starts at \`build.context\`)`,
};
