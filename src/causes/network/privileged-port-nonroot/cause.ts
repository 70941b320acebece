import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"port-needs-root">>({
  slug: "privileged-port-nonroot",
  phase: 9,
  title: "a port below 1024 for a user that isn't root",
  severity: "note",
  fault: "repository",
  confidence: "possible",
  claims: { "port-needs-root": (obstacle) => obstacle },
  message: ({ address, port, user }) =>
    `\`${address}\` is a port that only root may take where the engine doesn't change that: user \`${user}\` gets it with Docker 20.10 and later, but not everywhere in Kubernetes; listen above 1024, such as \`:8${port.padStart(3, "0")}\``,
  location: ({ place }, site) => locate(site, place),
  prints: ({ address }) => [`listen tcp ${address}: bind: permission denied`],
});
