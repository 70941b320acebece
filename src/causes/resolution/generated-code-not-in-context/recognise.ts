import { named, type Recogniser } from "../../recogniser.ts";
import { bringsAll } from "../../words/copied.ts";

const GENERATED = /\/\.?(?:gen|generated|pb|proto|protos|mocks?|ent|sqlc|graph|docs|swagger|bindata|wire)(?:\/|$)|pb$/;

export const recogniser: Recogniser = {
  fault: "repository",
  rank: (_, seen) => (bringsAll(seen) === true ? 2 : 0),
  wordings: [
    {
      pattern: /no required module provides package (?<package>[^\s;:]+)(?:; to add it|$)/,
      shared: true,
      when: (data) => GENERATED.test(data["package"] ?? ""),
    },
    {
      pattern:
        /cannot (?:load|find module providing package) (?<package>[^\s:]+): import lookup disabled by -mod=readonly/,
      shared: true,
      when: (data) => GENERATED.test(data["package"] ?? ""),
    },
    {
      pattern: /malformed module path "(?<package>[^"]+)": leading dot in path element/,
      shared: true,
      when: (data) => GENERATED.test(data["package"] ?? ""),
    },
  ],
  message: (data) =>
    `${named(data["package"], "a package")} looks like generated code, which git ignores and which is not generated in the image; generate it in a step before \`go build\`, or commit it`,
  decide: (data) =>
    `is its directory ignored by git (\`git check-ignore -v\` on the directory of \`${data["package"] ?? ""}\`)? Then generate it in the Dockerfile`,
};
