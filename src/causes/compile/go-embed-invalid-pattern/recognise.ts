import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /(?<file>[^\s:]{1,300}\.go):(?<line>\d+):\d+: pattern (?<pattern>.+): invalid pattern syntax/ },
  ],
  message: ({ file, line, pattern }) =>
    `\`//go:embed ${pattern ?? ""}\` (\`${file ?? ""}\`, line ${line ?? "?"}) is not allowed: no \`..\`, no absolute path, no slash at the end; put the file beside or below the Go file`,
};
