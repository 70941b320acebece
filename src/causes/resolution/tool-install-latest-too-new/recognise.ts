import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    {
      pattern:
        /go: (?<tool>[^\s:@]+)@(?:latest|upgrade|master|main): (?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}) requires go >= (?<needed>[\w.]+) \(running go (?<running>[\w.]+)/,
    },
    {
      pattern:
        /(?:^|\s)(?:go: )?(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}) requires go >= (?<needed>[\w.]+) \(running go (?<running>[\w.]+)/,
      when: (_, { step }) => /\bgo install \S+@/.test(step?.instruction ?? ""),
    },
  ],
  message: ({ tool, module, version, needed, running }) =>
    `the newest ${named(tool ?? module, "version of the tool")}${version === undefined ? "" : ` (${version})`} needs Go ${needed ?? "of a newer release"}, but the image has Go ${running ?? "of an older one"}; install a version that fits instead of \`@latest\`, or use a newer golang image`,
};
