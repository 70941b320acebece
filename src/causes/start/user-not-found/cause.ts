import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { instructionAt } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"user-missing">>({
  slug: "user-not-found",
  phase: 8,
  title: "USER names somebody who is not in the image's /etc/passwd",
  severity: "error",
  fault: "repository",
  claims: { "user-missing": (obstacle) => obstacle },
  message: ({ user }, site) =>
    instructionAt(site, site.hit.line)?.keyword === "RUN"
      ? `\`${user}\` is not in /etc/passwd when this step runs, so the step can't be started; create the user above the USER instruction, or write a number`
      : `\`${user}\` is not in the final image's /etc/passwd, so the container does not start; write a number (\`USER 65532:65532\`), or create the user in that stage`,
  prints: ({ user }) => [`unable to find user ${user.split(":")[0] ?? user}: no matching entries in passwd file`],
});
