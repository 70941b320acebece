import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 2,
  wordings: [
    {
      pattern:
        /error: \d+ bytes of body are still expected|fetch-pack: unexpected disconnect while reading sideband packet|fatal: early EOF|fatal: (?:index-pack|fetch-pack) failed|fatal: the remote end hung up unexpectedly/,
    },
    { pattern: /error: RPC failed; (?:curl \d+|HTTP \d+|result=\d+)/ },
    { pattern: /invalid pseudo-version: git fetch -f .*exit status 128/, weight: "passing" },
  ],
  message: () =>
    "the transfer from the git server was cut off (`invalid pseudo-version` before it only follows from that); run the build again, or fetch through a module proxy instead of `direct`",
};
