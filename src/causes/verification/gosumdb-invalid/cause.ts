import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"gosumdb-invalid">>({
  slug: "gosumdb-invalid",
  phase: 4,
  title: "GOSUMDB names no checksum database",
  severity: "error",
  fault: "repository",
  claims: { "gosumdb-invalid": (obstacle) => obstacle },
  message: ({ value }) =>
    `\`GOSUMDB=${value}\` is neither \`off\`, nor a database that go knows, nor the key of one, so go can't verify what it downloads here and stops; leave GOSUMDB alone, or write \`off\` where that is meant`,
  prints: ({ message }) => [`verifying module: ${message}`, `verifying go.mod: ${message}`],
});
