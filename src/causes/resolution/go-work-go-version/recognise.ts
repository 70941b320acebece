import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /module (?<module>\S+) listed in go\.work file requires go >= (?<needed>[\w.]+), but go\.work lists go (?<listed>[\w.]+)/,
    },
  ],
  message: ({ module, needed, listed }) =>
    `${named(module, "a module")} of the workspace needs Go ${needed ?? "?"}, but go.work says ${listed ?? "less"}; run \`go work use\` and commit go.work`,
};
