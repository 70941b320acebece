import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"goproxy-file-lacks">>({
  slug: "goproxy-file-incomplete",
  phase: 3,
  title: "the directory that serves as module proxy lacks a module",
  severity: "error",
  fault: "repository",
  claims: { "goproxy-file-lacks": (obstacle) => obstacle },
  message: ({ module, version, directory, there }) =>
    there
      ? `\`${module}@${version}\` is not in \`${directory}\`, which GOPROXY names, and no other proxy is asked after it; write the directory anew (\`slipway modules bundle\`), or name a proxy behind it`
      : `GOPROXY names \`${directory}\`, which is not in the image when this step runs, so \`${module}\` can't be had; copy or mount it (\`RUN --mount=type=bind,source=modules,target=${directory}\`)`,
  prints: ({ module, version, url }) => [`${module}@${version}: reading ${url}`, "no such file or directory"],
});
