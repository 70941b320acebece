import { named, type Recogniser } from "../../recogniser.ts";
import { NEW_STD } from "../../words/std.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    // GOPATH mode: a first element without a dot is the standard library's
    {
      pattern: /unrecognized import path "(?<package>[a-z][a-z0-9/]*)"/,
      when: (data) => NEW_STD.has(data["package"] ?? ""),
    },
    {
      pattern: /package (?<package>[^\s:]+) is not in (?:std|GOROOT) \((?<directory>[^)]+)\)/,
      when: (data) => NEW_STD.has(data["package"] ?? ""),
    },
    {
      pattern: /cannot find package "(?<package>[^"]+)" in any of:/,
      when: (data) => NEW_STD.has(data["package"] ?? ""),
    },
    {
      pattern:
        /imports (?<package>[\w/]+): build constraints exclude all Go files in (?<directory>\/\S*\/go\/src\/\S+)/,
    },
  ],
  message: (data) =>
    `${named(data["package"], "a package of the standard library")} came with Go ${NEW_STD.get(data["package"] ?? "") ?? "of a later release"}, and the image's Go is older; use a newer golang image`,
};
