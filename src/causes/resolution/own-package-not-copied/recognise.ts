import { named, type Recogniser } from "../../recogniser.ts";
import { bringsAll } from "../../words/copied.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  // with the whole context in the image, what is missing is more likely another project's
  rank: (data, seen) => (/\/internal(?:\/|$)/.test(data["package"] ?? "") ? 3 : bringsAll(seen) === true ? 0 : 2),
  wordings: [
    { pattern: /no required module provides package (?<package>[^\s;:]+)(?:; to add it|$)/, shared: true },
    {
      pattern: /package (?<package>[^\s:]+) is not in (?:std|GOROOT) \(/,
      shared: true,
      when: (data) =>
        /^[\w-]+\/(?:internal|cmd|pkg|app|config|server|api|handlers?|models?|utils?|routes?|services?)(?:\/|$)/.test(
          data["package"] ?? "",
        ) && !(data["package"] ?? "").startsWith("cmd/"),
    },
  ],
  message: (data) =>
    `${named(data["package"], "a package")} belongs to this module, but its directory is not in the image; copy the whole source (\`COPY . .\`) before \`go build\`, or this directory as well`,
  decide: (data) =>
    `does \`${data["package"] ?? ""}\` begin with the module's own path (\`head -1 go.mod\`)? Then its directory is not copied: see the COPY lines and .dockerignore`,
};
