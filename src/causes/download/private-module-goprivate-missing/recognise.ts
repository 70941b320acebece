import { after, named, type Recogniser } from "../../recogniser.ts";
import { fetchData } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 3,
  wordings: [
    {
      pattern:
        /(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}): verifying (?:module|go\.mod): .*reading https:\/\/[^\s/]+\/lookup\/\S+: (?<status>404 Not Found|410 Gone)/,
    },
    {
      pattern:
        /verifying (?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}?)(?:\/go\.mod)?: .*reading https:\/\/[^\s/]+\/lookup\/\S+: (?<status>404 Not Found|410 Gone)/,
    },
    {
      pattern: /reading https?:\/\/(?<host>[^\s/]+)\/[^\s:]*@v\/[^\s:]+: 404 Not Found/,
      more: fetchData,
      when: (_, seen) => after(seen, /could not read Username|terminal prompts disabled/, 6) !== undefined,
    },
  ],
  message: ({ module }) =>
    `${named(module, "a private module")} is looked up in public, where nobody knows it; tell go that it is private: \`ENV GOPRIVATE=${/^[^/]+\/[^/]+/.exec(module ?? "")?.[0] ?? "HOST/OWNER"}\`, and give the build credentials`,
};
