import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern: /module lookup disabled by GOPROXY=off/,
      shared: true,
      more: (seen) =>
        /(?<module>[\w.-]+\/[^\s@]+)@(?<version>v[^\s:@]{1,100}): /.exec(seen.lines[seen.at]?.text ?? "")?.groups ?? {},
    },
    { pattern: /module lookup disabled by -mod=(?:vendor|readonly)/, guess: true },
  ],
  message: ({ module }) =>
    `\`GOPROXY=off\` forbids downloads, and ${named(module, "a module")} is neither in the module cache nor in vendor/; vendor the modules, fill the cache before, or allow the download`,
  decide: () => "is the module downloaded in an earlier step, into a cache that this step has?",
};
