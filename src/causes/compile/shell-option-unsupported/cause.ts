import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause, type Site } from "../../cause.ts";
import { insertBefore } from "../../places.ts";

type Data = ObstacleOf<"option-unsupported">;

function bashIsThere(site: Site): boolean {
  return site.trace.stages.get(site.hit.stage ?? site.plan.graph.target ?? 0)?.fs.stat("/bin/bash").is === "yes";
}

export const cause = defineCause<Data>({
  slug: "shell-option-unsupported",
  phase: 6,
  title: "the shell is not bash and does not know what bash knows",
  severity: "error",
  fault: "repository",
  claims: { "option-unsupported": (obstacle) => obstacle },
  message: ({ shell, option }) =>
    `\`${option}\` is bash's, and the shell is ${shell === "ash" ? "BusyBox's ash" : shell} here, which does not know it, so the step fails; run the step with bash (\`SHELL ["/bin/bash", "-c"]\`, \`#!/bin/bash\`), or write it without`,
  prints: ({ option }) => [
    option === "pipefail" ? `/bin/sh: 1: set: Illegal option -o ${option}` : `/bin/sh: 1: ${option}: not found`,
  ],
  fixes: (_, site) =>
    bashIsThere(site)
      ? [
          {
            title: "run the step with bash",
            safety: "safe",
            edits: [insertBefore(site, site.hit.line, 'SHELL ["/bin/bash", "-c"]')],
          },
        ]
      : [],
});
