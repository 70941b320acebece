import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 4,
  wordings: [
    // a step's script on a runner of GitHub
    {
      pattern: /\/_?work\/\S+\.sh: line \d+: (?<path>\S+): cannot execute binary file: Exec format error/,
    },
    {
      pattern:
        /An error occurred trying to start process '(?<path>[^']+)' with working directory '[^']+'\. Exec format error/,
    },
  ],
  message: ({ path }) =>
    `${named(path, "a program")} is for another processor than this job's runner: it was downloaded, cached or built for another one; put the processor into what is downloaded and into cache keys (\`\${{ runner.arch }}\`), build with \`GOARCH\` of the runner, or choose another \`runs-on\``,
};
