import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /failed to initialize build cache at (?<directory>[^\s:]+): / },
    { pattern: /build cache is required, but could not be located/ },
    { pattern: /go: disabling cache \((?<directory>[^)]+)\) due to initialization failure/ },
    { pattern: /go: cannot use modules with build cache disabled/ },
    { pattern: /open (?<directory>\S*\/go-build\/[^\s:]+): permission denied/ },
  ],
  message: ({ directory }) =>
    `go may not write its build cache ${named(directory, "")} as the user of this step; set one that it may (\`ENV GOCACHE=/tmp/go-build\`), or give the cache mount the user: \`--mount=type=cache,uid=…\``,
};
