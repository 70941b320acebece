import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /(?<file>[^\s:]{0,300}go\.(?:mod|work)):(?<line>\d+): invalid go version '(?<needed>[^']+)': must match format 1\.\d+/,
    },
    { pattern: /(?<file>[^\s:]{0,300}go\.mod):(?<line>\d+): usage: go 1\.\d+/ },
    { pattern: /invalid go version '(?<needed>[^']+)': must match format 1\.\d+/ },
  ],
  message: ({ needed }) =>
    `the image's Go is older than 1.21 and can't read the version ${named(needed, "that go.mod names")} (the version in the message is only an example of the form); use a golang image that is at least as new as the go line`,
};
