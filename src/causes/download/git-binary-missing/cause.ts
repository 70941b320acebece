import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { insertBefore } from "../../places.ts";
import { builderFacts } from "../../builder-image.ts";

export const cause = defineCause<ObstacleOf<"git-missing">>({
  slug: "git-binary-missing",
  phase: 3,
  title: "a module must be fetched with git, which the image lacks",
  severity: "error",
  fault: "repository",
  claims: { "git-missing": (obstacle) => obstacle },
  message: ({ module, because, image }) =>
    `${because} makes go fetch \`${module}\` with git, and \`${image}\` has no git; install it before this step`,
  prints: () => ['exec: "git": executable file not found in $PATH'],
  fixes: (_, site) => {
    const manager = builderFacts(site)?.packageManager;
    if (manager !== "apk" && manager !== "apt") return [];
    const line =
      manager === "apk"
        ? "RUN apk add --no-cache git"
        : "RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*";
    return [{ title: "install git", safety: "safe", edits: [insertBefore(site, site.hit.line, line)] }];
  },
});
