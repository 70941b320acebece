import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"goflags-invalid">>({
  slug: "goflags-invalid",
  phase: 5,
  title: "GOFLAGS holds a word that is no flag",
  severity: "error",
  fault: "repository",
  claims: { "goflags-invalid": (obstacle) => obstacle },
  message: ({ message }) => `${message}: each word of GOFLAGS must begin with \`-\`, and a value stands behind \`=\``,
  prints: ({ message }) => [message],
});
