import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    {
      pattern:
        /(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}): reading file:\/\/(?<path>\S+): no such file or directory/,
    },
    { pattern: /reading file:\/\/(?<path>\S+): no such file or directory/ },
  ],
  message: (data) =>
    `${named(data["module"], "a module")} is not in the directory that GOPROXY names (\`${data["path"] ?? ""}\`); write the directory anew (\`slipway modules bundle\`), copy or mount it, or name a proxy behind it`,
};
