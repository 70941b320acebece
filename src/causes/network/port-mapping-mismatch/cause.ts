import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"exposed-port-unused">>({
  slug: "port-mapping-mismatch",
  phase: 9,
  title: "EXPOSE names another port than the program listens on",
  severity: "note",
  fault: "repository",
  confidence: "likely",
  claims: { "exposed-port-unused": (obstacle) => obstacle },
  message: ({ exposed, addresses }) =>
    `EXPOSE names ${list(exposed)}, but the program listens on ${list(addresses)}: who publishes the exposed port reaches nothing; name the port that is listened on`,
  related: ({ place }, site) => relate(site, place, "listens here"),
});

function list(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}
