import { after, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    { pattern: /go(?: install)?: version is required when current directory is not in a module/ },
    { pattern: /'go get' is no longer supported outside a module/ },
    {
      pattern: /^go: go\.mod file not found in current directory or any parent directory\.$/,
      when: (_, seen) => after(seen, /'go get' is no longer supported/, 2) !== undefined,
    },
    { pattern: /'go install' requires a version when current directory is not in a module/ },
  ],
  message: () =>
    "since Go 1.18 `go get` installs no programs; use `go install PACKAGE@VERSION` in the Dockerfile, with a version that fits the image's Go",
};
