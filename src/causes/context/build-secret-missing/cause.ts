import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"secret-missing">>({
  slug: "build-secret-missing",
  phase: 1,
  title: "a required build secret is not given",
  severity: "error",
  fault: "outside",
  claims: { "secret-missing": (obstacle) => obstacle },
  message: ({ id }) =>
    `the step requires secret \`${id}\`, and a build without \`--secret id=${id},src=FILE\` fails here; pass it (to Slipway as \`--secret id=${id}\`)`,
  prints: ({ id }) => [`secret ${id}: not found`],
});
