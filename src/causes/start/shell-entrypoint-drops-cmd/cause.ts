import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"cmd-dropped">>({
  slug: "shell-entrypoint-drops-cmd",
  phase: 8,
  title: "an ENTRYPOINT that runs in a shell ignores CMD",
  severity: "warning",
  fault: "repository",
  confidence: "certain",
  claims: { "cmd-dropped": (obstacle) => obstacle },
  message: ({ cmd, entrypoint }) =>
    `\`${cmd}\` never reaches the program: ENTRYPOINT runs \`${entrypoint}\` in a shell, which does not pass on CMD or the arguments of \`docker run\`; write ENTRYPOINT as a JSON array`,
  related: ({ entrypointLine }, site) => {
    const { source } = site.plan.dockerfile;
    return [{ ...source.location(source.lineSpan(entrypointLine)), message: "runs in a shell" }];
  },
});
