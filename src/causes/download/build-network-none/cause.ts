import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"network-none">>({
  slug: "build-network-none",
  phase: 3,
  title: "a step without network wants to download",
  severity: "error",
  fault: "repository",
  claims: { "network-none": (obstacle) => obstacle },
  message: ({ what }) =>
    `the step runs with \`--network=none\`, but \`${what}\` must be downloaded; download it in a step before, or vendor it`,
  prints: () => ["dial tcp: lookup "],
});
