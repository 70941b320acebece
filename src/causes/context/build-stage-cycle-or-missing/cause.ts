import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"dockerfile-error">>({
  slug: "build-stage-cycle-or-missing",
  phase: 1,
  title: "a stage that is asked for does not exist, or needs itself",
  severity: "error",
  fault: "repository",
  claims: {
    "dockerfile-error": (obstacle) =>
      /circular dependency|could not be found|invalid stage index/.test(obstacle.message) ? obstacle : undefined,
  },
  message: ({ message }, site) => {
    const names = site.plan.dockerfile.stages.flatMap((stage) =>
      stage.name === undefined ? [] : [`\`${stage.name}\``],
    );
    return `${message}; ${names.length > 0 ? `the stages are ${names.join(", ")}` : "no stage has a name"}`;
  },
  prints: ({ message }) => [message],
});
