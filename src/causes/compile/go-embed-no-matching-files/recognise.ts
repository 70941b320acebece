import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern: /(?<file>[^\s:]{1,300}\.go):(?<line>\d+):\d+: pattern (?<pattern>.+): no matching files found/,
      guess: true,
    },
    {
      pattern:
        /(?<file>[^\s:]{1,300}\.go):(?<line>\d+):\d+: pattern (?<pattern>.+): cannot embed directory .+: contains no embeddable files/,
    },
    { pattern: /pattern (?<pattern>\S+): no matching files found/, guess: true },
    { pattern: /pattern (?<pattern>\S+): cannot embed (?:irregular file|file) / },
  ],
  message: ({ file, pattern }) =>
    `${named(file, "a Go file")} embeds \`${pattern ?? ""}\`, and there is no such file in the image: it is made by another build (a frontend), git or .dockerignore leaves it out, or it is copied later; build it in a stage before and \`COPY --from\` it to that place`,
};
