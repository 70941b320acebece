import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { insertBefore } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"not-executable">>({
  slug: "build-script-not-executable",
  phase: 6,
  title: "a script has no execute permission",
  severity: "error",
  fault: "repository",
  claims: { "not-executable": (obstacle) => obstacle },
  message: ({ path }) =>
    `\`${path}\` has no execute bit, so the step ends with "Permission denied"; run \`git update-index --chmod=+x\` on it, or call it with \`sh\``,
  prints: ({ path }) => [`${path}: Permission denied`],
  fixes: ({ path }, site) => [
    {
      title: "make it executable in the image",
      safety: "safe",
      edits: [insertBefore(site, site.hit.line, `RUN chmod +x ${path}`)],
    },
  ],
});
