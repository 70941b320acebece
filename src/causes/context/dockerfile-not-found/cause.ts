import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"dockerfile-missing">>({
  slug: "dockerfile-not-found",
  phase: 1,
  title: "the Dockerfile that is named is not there",
  severity: "error",
  fault: "repository",
  claims: { "dockerfile-missing": (obstacle) => obstacle },
  message: ({ path, service }) =>
    `\`${path}\` is not there${service === undefined ? "" : `, but service \`${service}\` is built with it (\`dockerfile:\` is relative to the build context)`}; name a Dockerfile that exists`,
  prints: ({ path }, site) => {
    const directory = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    return site.plan.world.snapshot.entry(directory)?.kind === "dir"
      ? [`failed to read dockerfile: open …${path.slice(directory.length).replace("/", "")}: no such file or directory`]
      : [`lstat …${directory}: no such file or directory`];
  },
});
