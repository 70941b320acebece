import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /(?<file>[^\s:]{1,300}\.go):(?<line>\d+):\d+: pattern (?<pattern>.+): invalid pattern syntax/ },
    {
      pattern:
        /^(?<file>[^\s:]{1,300}\.go):(?<line>\d+):\d+: pattern (?<pattern>[^\s:]+): (?!no matching files|directory prefix|cannot embed directory \S+: contains no|cannot embed irregular)(?<problem>.{1,160})/,
      guess: true,
      weight: "passing",
    },
  ],
  message: ({ file, line, pattern, problem }) =>
    problem !== undefined
      ? `\`//go:embed ${pattern ?? ""}\` (\`${file ?? ""}\`, line ${line ?? "?"}): ${problem}; only regular files of the same module can be embedded, below the Go file's directory`
      : `\`//go:embed ${pattern ?? ""}\` (\`${file ?? ""}\`, line ${line ?? "?"}) is not allowed: no \`..\`, no absolute path, no slash at the end; put the file beside or below the Go file`,
};
