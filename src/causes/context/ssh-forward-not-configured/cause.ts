import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"ssh-missing">>({
  slug: "ssh-forward-not-configured",
  phase: 1,
  title: "a required SSH agent is not forwarded",
  severity: "error",
  fault: "outside",
  claims: { "ssh-missing": (obstacle) => obstacle },
  message: ({ id }) =>
    `the step requires the SSH agent \`${id}\`, and a build without \`--ssh ${id}\` fails here; pass it, and see that \`ssh-add -l\` lists a key`,
  prints: ({ id }) => [`no SSH key "${id === "default" ? "" : id}" forwarded from the client`],
});
