import type { Recogniser, Seen } from "../../recogniser.ts";

function mountedBefore({ instructions, step }: Seen): boolean {
  return (
    instructions.some((text) => /--mount=type=cache/.test(text) && text !== step?.instruction) &&
    !/--mount=type=cache/.test(step?.instruction ?? "")
  );
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: -1,
  wordings: [
    { pattern: /module lookup disabled by GOPROXY=off/, shared: true, when: (_, seen) => mountedBefore(seen) },
    {
      pattern: /dial tcp: lookup (?<host>\S+) .*network is unreachable/,
      shared: true,
      when: (_, seen) => mountedBefore(seen),
    },
  ],
  message: () =>
    "the modules were downloaded into a cache mount, which only that RUN sees; repeat the `--mount=type=cache` in every RUN that needs them",
  decide: () => "has the RUN that downloads a cache mount, and this one not?",
};
