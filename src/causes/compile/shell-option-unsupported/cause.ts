import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"option-unsupported">>({
  slug: "shell-option-unsupported",
  phase: 6,
  title: "the shell doesn't know an option",
  severity: "error",
  fault: "repository",
  claims: { "option-unsupported": (obstacle) => obstacle },
  message: ({ shell, option }) => `/bin/sh is ${shell} here, which has no \`${option}\`; write \`SHELL ["/bin/bash", "-o", "pipefail", "-c"]\` before the step`,
  prints: ({ option }) => [`/bin/sh: 1: set: Illegal option -o ${option}`],
});
