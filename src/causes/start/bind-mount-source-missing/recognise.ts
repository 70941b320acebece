import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /bind source path does not exist: (?<path>\S+)/ },
    {
      pattern: /Mounts denied:/,
      more: ({ lines, at }) =>
        /path (?<path>\/\S+)/.exec(
          lines
            .slice(at, at + 3)
            .map(({ text }) => text)
            .join(" "),
        )?.groups ?? {},
    },
    { pattern: /error while creating mount source path '(?<path>[^']+)'/ },
    { pattern: /statfs (?<path>\/[^\s:]+): no such file or directory$/, guess: true },
  ],
  message: ({ path }) =>
    `the machine on which the daemon runs has no ${named(path, "such path")} to mount: create it, share it with the daemon's machine, or copy the files into the image`,
};
