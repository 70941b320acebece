import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /could not create module cache: (?:mkdir|stat) (?<directory>[^\s:]+): / },
    { pattern: /failed to create cache directory:? (?:\S+: )?mkdir (?<directory>[^\s:]+): permission denied/ },
    { pattern: /mkdir (?<directory>\/[^\s:]*\/pkg\/mod[^\s:]*): permission denied/ },
    { pattern: /open (?<directory>\/[^\s:]*\/pkg\/(?:mod|sumdb)[^\s:]*): (?:permission denied|read-only file system)/ },
    {
      pattern:
        /go: (?:updating )?go\.(?:mod|sum): (?:open \S+: )?permission denied|open \S*go\.(?:mod|sum): permission denied/,
      // perhaps it may not even be read
      guess: true,
      more: () => ({ directory: "go.mod" }),
    },
    // a file system that can't lock
    { pattern: /go: (?:R?Lock|RLock) (?<directory>\S+): (?:[Ff]unction not implemented|no locks available)/ },
    { pattern: /could not create module cache: (?<problem>.{1,160})/, guess: true, weight: "passing" },
    { pattern: /^(?:package \S+: |go(?: \w+)?: )mkdir (?<directory>\/go(?:\/[^\s:]*)?): permission denied/ },
  ],
  message: ({ directory }) =>
    `the user of this step may not write ${named(directory, "the module cache")}; download modules before \`USER\`, give the files to the user (\`COPY --chown\`), or set GOMODCACHE to a directory of that user`,
};
