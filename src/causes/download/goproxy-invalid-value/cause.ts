import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"goproxy-invalid">>({
  slug: "goproxy-invalid-value",
  phase: 3,
  title: "GOPROXY holds no address of a proxy",
  severity: "error",
  fault: "repository",
  claims: { "goproxy-invalid": (obstacle) => obstacle },
  message: ({ value, message }) =>
    `GOPROXY is \`${value}\`, which go can't use (${message}); write \`https://HOST,direct\`, or leave GOPROXY empty for the default`,
  prints: ({ message }) => [message],
});
