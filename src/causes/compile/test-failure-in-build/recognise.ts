import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: -3,
  wordings: [
    { pattern: /^\s*--- FAIL: (?<test>\S+)/ },
    { pattern: /^FAIL\s+(?<package>\S+)\s+\d+\.\d+s/ },
    // why is on a line of its own
    { pattern: /^FAIL\s+(?<package>\S+)\s+\[(?:build|setup) failed\]/, weight: "passing" },
    { pattern: /^panic: test timed out after/ },
  ],
  message: (data) =>
    `the test ${named(data["test"] ?? data["package"], "")} fails while the image is built; tests there have no network services, no terminal, another time zone and run as root: mend it, or test in a stage of its own that the image doesn't need`,
};
