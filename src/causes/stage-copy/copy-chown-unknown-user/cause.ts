import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"chown-unknown">>({
  slug: "copy-chown-unknown-user",
  phase: 7,
  title: "--chown names a user that scratch doesn't know",
  severity: "error",
  fault: "repository",
  claims: { "chown-unknown": (obstacle) => obstacle },
  message: ({ user }) =>
    `\`--chown=${user}\` is looked up in the image's own /etc/passwd, which isn't there; write numbers, such as \`--chown=65532:65532\``,
  prints: () => ["invalid user index"],
});
