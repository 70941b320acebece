import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate, relate } from "../../places.ts";

type Missing = ObstacleOf<"service-target-missing">;

export const cause = defineCause<Missing>({
  slug: "k8s-service-port-mismatch",
  phase: 13,
  title: "the service sends to a port that its pods don't have",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "service-target-missing": (obstacle) => obstacle },
  message: (missing) => {
    const { target, service, workload } = missing;
    const subject = `service \`${service}\` sends to port \`${target}\` of ${workload}`;
    return `${subject}, ${why(missing)}`;
  },
  location: ({ place }, site) => locate(site, place),
  related: ({ how, other }, site) => relate(site, other, how === "listened" ? "listens here" : "declared here"),
});

function why({ how, there }: Missing): string {
  const list = there.map((one) => `\`${one}\``).join(", ");
  if (how === "listened")
    return `where nobody listens: the program listens on ${list}; set \`targetPort\` to that port`;
  if (how === "declared")
    return `which neither EXPOSE nor the container names (${list}); align \`targetPort\` with the port that the program listens on`;
  return there.length === 0
    ? "and no container names a port: the service has no endpoint there; give `targetPort` as a number, or name the container's port"
    : `and no container has a port of that name (there are ${list}), so the service has no endpoint there; use one of these names, or a number`;
}
