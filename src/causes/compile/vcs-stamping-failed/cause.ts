import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { insertBefore } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"vcs-stamping">>({
  slug: "vcs-stamping-failed",
  phase: 6,
  title: "git refuses the repository that go wants to stamp the program with",
  severity: "error",
  fault: "repository",
  claims: { "vcs-stamping": (obstacle) => obstacle },
  message: ({ dir, reason }) =>
    reason === "ownership"
      ? `\`${dir}/.git\` belongs to another user than the one who builds, so git refuses it and go stops; keep .git out with .dockerignore, or build with \`-buildvcs=false\``
      : `\`${dir}/.git\` is a file that points to a repository outside the image, so git fails and go stops; keep .git out with .dockerignore, or build with \`-buildvcs=false\``,
  prints: () => ["error obtaining VCS status: exit status 128", "\tUse -buildvcs=false to disable VCS stamping."],
  fixes: (_, site) => [
    {
      title: "build without VCS stamping",
      safety: "safe",
      edits: [insertBefore(site, site.hit.line, "ENV GOFLAGS=-buildvcs=false")],
    },
  ],
});
