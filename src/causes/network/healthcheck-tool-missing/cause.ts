import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"health-tool-missing">>({
  slug: "healthcheck-tool-missing",
  phase: 9,
  title: "HEALTHCHECK runs a program that the image does not have",
  severity: "warning",
  fault: "repository",
  confidence: "certain",
  claims: { "health-tool-missing": (obstacle) => obstacle },
  message: ({ tool, shell, instead }) =>
    shell
      ? `the health check is written for a shell, and the image has no \`${tool}\`, so the container is always unhealthy; write it as a JSON array, such as \`HEALTHCHECK CMD ["/app", "-health"]\``
      : `\`${tool}\` is not in the image, so the container is always unhealthy; ${instead === undefined ? "let the program check itself" : `\`${instead}\` is there`}, or install \`${tool}\``,
  prints: ({ tool, shell }) =>
    shell
      ? [`exec: "${tool}": stat ${tool}: no such file or directory: unknown`]
      : [`${tool}: not found`, `exec: "${tool}": executable file not found in $PATH: unknown`],
});
