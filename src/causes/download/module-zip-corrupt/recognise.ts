import type { Recogniser } from "../../recogniser.ts";
import { fetchData } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /zip: not a valid zip file/, more: fetchData },
    { pattern: /(?:flate: corrupt input|zip: checksum error)/ },
    {
      pattern:
        /create zip: (?<problem>module source tree too large \(max size is \d+ bytes\)|.{1,120}case-insensitive file name collision.{0,80})/,
    },
    // whatever else is wrong with an archive
    {
      pattern:
        /: (?:create zip|unzip [^\s:]{1,300}\.zip): (?<problem>(?!.{0,200}(?:permission denied|no space left|disk quota)).{1,160})/,
      guess: true,
      weight: "passing",
    },
  ],
  message: ({ problem }) =>
    problem !== undefined
      ? `go can't make a module of that repository: ${problem}; use another version of it, or a module proxy that has it`
      : "the archive of a module is no zip file: a proxy or a login page sent something else, or a cache kept half of it; clear the cache mount (`docker builder prune --filter type=exec.cachemount`), and look at what the proxy answers",
};
