import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"dockerfile-error">>({
  slug: "dockerfile-bad-flag",
  phase: 1,
  title: "an instruction has a flag or arguments that it can't take",
  severity: "error",
  fault: "repository",
  rank: -5,
  claims: { "dockerfile-error": (obstacle) => obstacle },
  message: ({ message }) => `the builder refuses the Dockerfile: ${message}; correct the instruction`,
  prints: ({ message, layer }, site) => [
    layer === "instruction" ? `dockerfile parse error on line ${site.hit.line}: ${message}` : message,
  ],
});
