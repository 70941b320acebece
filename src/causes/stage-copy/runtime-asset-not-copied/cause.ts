import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"file-not-in-image">>({
  slug: "runtime-asset-not-copied",
  phase: 7,
  title: "a file that the program opens is not in the final image",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "file-not-in-image": (obstacle) => obstacle },
  message: ({ path, callee, workdir, contextPath }) =>
    `\`${callee}\` asks for \`${path}\` in \`${workdir}\`, which the final image does not have although the repository does (\`${contextPath ?? path}\`); copy it into the final stage, or embed it`,
  location: ({ place }, site) => locate(site, place),
  prints: ({ path }) => [`open ${path}: no such file or directory`],
});
