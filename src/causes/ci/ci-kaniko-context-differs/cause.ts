import type { ObstacleOf } from "../../../build/obstacle.ts";
import { dirname, joinPath } from "../../../text/path.ts";
import { defineCause, type Site } from "../../cause.ts";
import { missingSourceText } from "../../missing-source.ts";
import { locate, relate } from "../../places.ts";

type Missing = ObstacleOf<"source-missing"> & { readonly elsewhere: string };

export const cause = defineCause<Missing | ObstacleOf<"kaniko-dockerfile-missing">>({
  slug: "ci-kaniko-context-differs",
  phase: 14,
  title: "kaniko is given another context than the Dockerfile is written for",
  severity: "error",
  fault: "repository",
  // before what compose files say of it, behind the ignore file
  rank: 15,
  claims: {
    "kaniko-dockerfile-missing": (obstacle) => obstacle,
    "source-missing": (obstacle, site) => {
      if (!site.plan.order?.kaniko || obstacle.from !== "context" || obstacle.ignored) return undefined;
      const elsewhere = otherContext(site, obstacle.source);
      return elsewhere === undefined ? undefined : { ...obstacle, elsewhere };
    },
  },
  message: (data, site) => {
    if (data.kind === "kaniko-dockerfile-missing")
      return `kaniko finds no \`${data.dockerfile}\`, neither from its working directory nor in its context \`${data.context}\`; there is \`${data.there}\`: mend \`--dockerfile\``;
    const context = site.plan.context.root === "" ? "." : site.plan.context.root;
    return `kaniko's context \`${context}\` has no \`${data.source}\`, so ${data.instruction} fails; it is in \`${data.elsewhere}\`: give \`--context\` that directory`;
  },
  location: (data, site) => (data.kind === "kaniko-dockerfile-missing" ? locate(site, data.place) : undefined),
  // kaniko's own words, and BuildKit's for the same build
  prints: (data, site) =>
    data.kind === "source-missing"
      ? [`lstat …/${data.source}: no such file or directory`, missingSourceText(site, data.source)]
      : [],
  related: (data, site) =>
    data.kind === "source-missing" ? relate(site, site.plan.order?.place, "the context is given here") : [],
});

/** The repository's root, or the Dockerfile's directory. */
function otherContext({ plan }: Site, source: string): string | undefined {
  const own = dirname(plan.dockerfile.source.file);
  return ["", own === "." ? "" : own]
    .filter((dir) => dir !== plan.context.root)
    .filter((dir) => plan.world.snapshot.entry(joinPath(dir, source)) !== undefined)
    .map((dir) => (dir === "" ? "." : dir))[0];
}
