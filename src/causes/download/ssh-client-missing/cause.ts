import type { ObstacleOf } from "../../../build/obstacle.ts";
import { builderFacts } from "../../builder-image.ts";
import { defineCause } from "../../cause.ts";
import { insertBefore } from "../../places.ts";

const INSTALL = {
  apk: "RUN apk add --no-cache openssh-client",
  apt: "RUN apt-get update && apt-get install -y --no-install-recommends openssh-client && rm -rf /var/lib/apt/lists/*",
};

export const cause = defineCause<ObstacleOf<"ssh-client-missing">>({
  slug: "ssh-client-missing",
  phase: 3,
  title: "a module is fetched over ssh in an image without ssh",
  severity: "error",
  fault: "repository",
  claims: { "ssh-client-missing": (obstacle) => obstacle },
  message: ({ module, host, image }) =>
    `git is told to fetch \`https://${host}/\` over ssh, and \`${image}\` has no ssh, so \`${module}\` can't be fetched; install openssh-client before this step`,
  prints: () => ["error: cannot run ssh: No such file or directory", "fatal: unable to fork"],
  fixes: (_, site) => {
    const manager = builderFacts(site)?.packageManager;
    return manager === "apk" || manager === "apt"
      ? [{ title: "install ssh", safety: "safe", edits: [insertBefore(site, site.hit.line, INSTALL[manager])] }]
      : [];
  },
});
