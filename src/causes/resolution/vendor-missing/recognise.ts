import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern: /cannot find module providing package (?<package>[^\s:]+): import lookup disabled by -mod=vendor/,
      shared: true,
    },
    { pattern: /cannot load (?<package>[^\s:]+): import lookup disabled by -mod=vendor/, shared: true },
    { pattern: /cannot load (?<package>[^\s:]+): open \S+\/vendor\/\S+: no such file or directory/, shared: true },
    { pattern: /go: (?:\S+: )?cannot query module due to -mod=vendor/, shared: true },
  ],
  rank: 1,
  message: (data) =>
    `${named(data["package"], "a package")} is not in vendor/, and go may look nowhere else; run \`go mod vendor\` and commit vendor/, see that it is copied into the image, or drop \`-mod=vendor\``,
  decide: (data) =>
    `is \`vendor/${data["package"] ?? ""}\` in the repository? If so it is not copied; if not, vendor/ is incomplete`,
};
