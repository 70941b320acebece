import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"entrypoint-not-executable">>({
  slug: "entrypoint-permission-denied",
  phase: 8,
  title: "the image's user may not execute what it starts",
  severity: "error",
  fault: "repository",
  claims: { "entrypoint-not-executable": (obstacle) => obstacle },
  message: ({ path, mode, user }) =>
    (mode & 0o111) === 0
      ? `\`${path}\` has no execute bit (mode ${mode.toString(8).padStart(4, "0")}), so the container does not start; write \`COPY --chmod=0755\`, or \`git update-index --chmod=+x\``
      : `user \`${user}\` may not reach or execute \`${path}\`; copy it with \`--chown\`, to a directory that all may enter`,
  prints: ({ path }) => [`exec: "${path}": permission denied: unknown`],
});
