import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /(?<module>[^\s:@]{1,200}): version "(?<version>v[^"]+)" invalid: should be v0 or v1, not v\d+/ },
    {
      pattern:
        /(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}): invalid version: module contains a go\.mod file, so module path must match major version/,
    },
    {
      pattern:
        /invalid version: module contains a go\.mod file, so (?:module path must match major version|major version must be compatible)/,
    },
    { pattern: /(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}): invalid version: should be v0 or v1, not v\d+/ },
  ],
  message: ({ module, version }) =>
    `from version 2 on the path of a module ends in its major version; ${named(module, "the requirement")} ${version ?? ""} lacks that: write \`${module ?? "PATH"}/v${/^v(\d+)/.exec(version ?? "")?.[1] ?? "N"}\``,
};
