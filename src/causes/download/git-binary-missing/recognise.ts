import { named, type LogData, type Recogniser, type Seen } from "../../recogniser.ts";

function moduleOf({ lines, at }: Seen): LogData {
  return /(?<module>[\w.-]+\/[^\s@]+)@(?<version>v[^\s:@]{1,100}): /.exec(lines[at]?.text ?? "")?.groups ?? {};
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    { pattern: /exec: "git": executable file not found in \$PATH/, more: moduleOf },
    { pattern: /missing [Gg]it command\. See https:\/\/go(?:lang)?\.(?:org|dev)\/s\/gogetcmd/ },
    { pattern: /(?:^|\s|: )(?:\/bin\/)?(?:ba|da|a)?sh: (?:\d+: |line \d+: )?git: (?:command )?not found/ },
  ],
  message: ({ module }) =>
    `git is not in the image, and ${named(module, "a module")} comes straight from its repository (GOPROXY=direct, GOPRIVATE), or a script calls it; install it: \`apk add --no-cache git\` or \`apt-get install -y git\``,
};
