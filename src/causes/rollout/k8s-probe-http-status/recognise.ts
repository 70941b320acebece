import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    { pattern: /(?<probe>Readiness|Liveness|Startup) probe failed: HTTP probe failed with statuscode: (?<status>\d+)/ },
    {
      pattern:
        /(?<probe>Readiness|Liveness|Startup) probe failed: (?:.{0,120})service unhealthy \(responded with "(?<status>NOT_SERVING|UNKNOWN|SERVICE_UNKNOWN)"\)/,
    },
  ],
  message: ({ probe, status }) =>
    `the program answers the ${(probe ?? "").toLowerCase()} probe with ${status ?? "an error"}: ${status === "404" ? "it doesn't serve that path; correct `path`, or serve it" : "it says itself that it isn't healthy; see its log"}`,
};
