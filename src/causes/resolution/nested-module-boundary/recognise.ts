import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    { pattern: /main module \((?<module>[^)]+)\) does not contain package (?<package>\S+)/ },
    { pattern: /directory (?<directory>\S+) outside (?:main module|modules listed in go\.work|available modules)/ },
    { pattern: /directory (?<directory>\S+) is contained in a module that is not one of the workspace modules/ },
    {
      pattern:
        /(?:current )?(?<directory>directory) is contained in a module that is not one of the workspace modules listed in go\.work/,
    },
  ],
  message: (data) =>
    `${named(data["package"] ?? data["directory"], "what is built")} lies in a directory with a go.mod of its own, or outside of the module in which go runs; run go in that directory, or list it in go.work`,
};
