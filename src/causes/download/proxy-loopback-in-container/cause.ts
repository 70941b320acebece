import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"proxy-loopback">>({
  slug: "proxy-loopback-in-container",
  phase: 3,
  title: "a proxy's address is on the loopback, which is the container's own",
  severity: "error",
  fault: "repository",
  confidence: "likely",
  claims: { "proxy-loopback": (obstacle) => obstacle },
  message: ({ variable, value, module }) =>
    `${variable} is \`${value}\`: inside a step that is the container itself, where no proxy listens, so \`${module}\` can't be downloaded; give the address of the host as the container sees it (\`host.docker.internal\`, the bridge's address), or build with \`--network=host\``,
  prints: ({ text }) => [text],
});
