import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /unknown time zone (?<zone>[\w/+-]+)/ },
    { pattern: /panic: time: missing Location in call to/ },
    { pattern: /open \S*zoneinfo\S*: no such file or directory/ },
  ],
  message: ({ zone }) =>
    `the image has no time zone data for ${named(zone, "the zone")}; import \`_ "time/tzdata"\` in package main, build with \`-tags timetzdata\`, or install tzdata in the final stage`,
};
