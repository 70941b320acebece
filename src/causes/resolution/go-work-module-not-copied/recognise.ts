import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /cannot load module (?<directory>\S+) listed in go\.work file: open (?<path>[^\s:]+): no such file/ },
    { pattern: /go: directory (?<directory>\S+) (?:listed in go\.work )?does not exist/, guess: true },
  ],
  message: ({ directory }) =>
    `go.work lists ${named(directory, "a module")}, which is not in the image; copy the go.mod of every module in go.work, or build without it: \`ENV GOWORK=off\`, or go.work in .dockerignore`,
};
