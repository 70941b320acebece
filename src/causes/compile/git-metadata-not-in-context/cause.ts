import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"not-a-git-repository">>({
  slug: "git-metadata-not-in-context",
  phase: 6,
  title: "git is asked about a repository that is not in the image",
  severity: "error",
  fault: "repository",
  claims: { "not-a-git-repository": (obstacle) => obstacle },
  message: ({ dir }, site) =>
    `\`${dir}\` is no git repository in the image${site.plan.context.ignoredBy(".git") ? " (.dockerignore keeps .git out)" : ""}, so git fails; pass the version as a build argument instead, or copy .git`,
  prints: () => ["fatal: not a git repository (or any of the parent directories): .git"],
});
