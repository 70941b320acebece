import { named, type Recogniser } from "../../recogniser.ts";
import { isScript } from "../../words/tools.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 0,
  wordings: [
    {
      pattern: /exec: "(?<path>[^"]+)": permission denied|exec (?<path2>\/[^\s:]+): permission denied/,
      shared: true,
      when: ({ path, path2 }) => !isScript(path ?? path2),
    },
    // go says so itself
    { pattern: /package (?<path>\S+) is not a main package$/ },
    { pattern: /^go run: cannot run non-main package/ },
    { pattern: /^(?:go: )?no main packages to build/ },
    { pattern: /function main is undeclared in the main package/ },
  ],
  message: ({ path, path2 }) =>
    `${named(path ?? path2, "the file")} is perhaps no program but the archive of a package that is not main; give \`go build\` the directory of package main`,
  decide: ({ path, path2 }) => `does \`file ${path ?? path2 ?? "PATH"}\` in the image say "current ar archive"?`,
};
