import { named, type Recogniser } from "../../recogniser.ts";
import { bringsAll } from "../../words/copied.ts";
import { NEW_STD } from "../../words/std.ts";

/** Directories of a module whose name is a single word. */
const OWN = /^[\w-]+\/(?:internal|cmd|pkg|app|config|server|api|handlers?|models?|utils?|routes?|services?)(?:\/|$)/;

export const recogniser: Recogniser = {
  fault: "repository",
  // nobody else's `internal` can be imported; else only a build that is seen to copy a part of its context makes it likelier
  rank: (data, seen) => (/\/internal(?:\/|$)/.test(data["package"] ?? "") ? 3 : bringsAll(seen) === false ? 2 : 0),
  wordings: [
    { pattern: /no required module provides package (?<package>[^\s;:]+)(?:; to add it|$)/, shared: true },
    // before Go 1.16
    {
      pattern:
        /cannot (?:load|find module providing package) (?<package>[^\s:]+): import lookup disabled by -mod=readonly/,
      shared: true,
    },
    {
      pattern:
        /malformed module path "(?<package>[^"]+)": (?:leading dot in path element|missing dot in first path element)/,
      shared: true,
      when: (data) => !NEW_STD.has(data["package"] ?? ""),
    },
    {
      pattern: /package (?<package>[^\s:]+) is not in (?:std|GOROOT) \(/,
      shared: true,
      // imported by a file, and of a path without a host: this module's own
      when: (data, { lines, at }) =>
        !NEW_STD.has(data["package"] ?? "") &&
        (/\.go:\d+:\d+: package /.test(lines[at]?.text ?? "") || OWN.test(data["package"] ?? "")) &&
        !(data["package"] ?? "").startsWith("cmd/"),
    },
  ],
  message: (data) =>
    `${named(data["package"], "a package")} belongs to this module, but its directory is not in the image; copy the whole source (\`COPY . .\`) before \`go build\`, or this directory as well`,
  decide: (data) =>
    `does \`${data["package"] ?? ""}\` begin with the module's own path (\`head -1 go.mod\`)? Then its directory is not copied: see the COPY lines and .dockerignore`,
};
