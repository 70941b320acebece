import { named, type Recogniser, type Seen } from "../../recogniser.ts";
import { NEW_STD } from "../../words/std.ts";

function packageBelow({ lines, at }: Seen): string | undefined {
  const name = /^\s*\/\S*?\/(?:vendor|src)\/([a-z][a-z0-9/]*)$/.exec(lines[at + 1]?.text ?? "")?.[1];
  return name !== undefined && NEW_STD.has(name) ? name : undefined;
}

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
    // Go before 1.16 with vendor/, or without modules: the directory stands on the next line
    {
      pattern: /cannot find package "\." in:$/,
      when: (_, seen) => packageBelow(seen) !== undefined,
      more: (seen) => ({ package: packageBelow(seen) ?? "" }),
    },
  ],
  message: (data) =>
    `${named(data["package"], "a package of the standard library")} came with Go ${NEW_STD.get(data["package"] ?? "") ?? "of a later release"}, and the image's Go is older; use a newer golang image`,
};
