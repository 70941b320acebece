import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"capability-lost">>({
  slug: "setcap-lost-on-copy",
  phase: 9,
  title: "a file loses the capability that setcap gave it",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "capability-lost": (obstacle) => obstacle },
  message: ({ file, command }) =>
    `\`${command}\` takes the capability from \`${file}\` that setcap gave it before: the kernel drops it with the owner; run setcap after it`,
  related: ({ given }, site) => {
    const { source } = site.plan.dockerfile;
    return [{ ...source.location(source.lineSpan(given)), message: "gives it" }];
  },
});
