import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 3,
  wordings: [
    {
      pattern:
        /toomanyrequests: |You have reached your (?:unauthenticated )?pull rate limit|(?:source metadata|\/v2\/|[Ff]ailed to pull).{0,300}429 Too Many Requests/,
    },
  ],
  message: () =>
    "the registry refuses further pulls from this address (rate limit, shared by everybody on the CI's runners); log in before the build, or pull through a mirror",
};
