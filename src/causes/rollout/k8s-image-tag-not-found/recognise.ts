import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern:
        /Failed to pull image "(?<image>[^"]+)"(?: from pod .{1,200})?: .{0,400}(?:: not found|image \S+ not found|Tag \S+ not found in repository|manifest unknown|manifest for \S+ not found)/,
      when: (_, seen) => !/no match for platform/.test(seen.lines[seen.at]?.text ?? ""),
    },
    // Docker before 1.10
    { pattern: /Error: image (?<image>[\w./-]+(?::[\w.-]+)?) not found/, guess: true },
  ],
  message: ({ image }) =>
    `the registry has no ${named(image, "such tag")}: it isn't pushed (yet), or misspelled; push before rolling out, and name images by digest or by a tag that CI has just made`,
};
