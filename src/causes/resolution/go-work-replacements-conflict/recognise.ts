import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /conflicting (?:workspace )?replacements (?:found )?for (?<module>[^\s:]+)/ },
    { pattern: /workspace module (?<module>\S+) is replaced at all versions in the go\.work file/ },
  ],
  message: ({ module }) =>
    `the modules of the workspace replace ${named(module, "a dependency")} differently; say in go.work which one counts (\`go work edit -replace\`), or build without it: \`ENV GOWORK=off\``,
};
