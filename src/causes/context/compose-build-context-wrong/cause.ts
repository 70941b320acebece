import type { ObstacleOf } from "../../../build/obstacle.ts";
import { dirname, joinPath } from "../../../text/path.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"source-missing"> & { readonly other: string }>({
  slug: "compose-build-context-wrong",
  phase: 1,
  title: "the build context is another directory than the Dockerfile was written for",
  severity: "error",
  fault: "repository",
  rank: 5,
  claims: {
    "source-missing": (obstacle, site) => {
      if (obstacle.from !== "context" || obstacle.ignored) return undefined;
      const { snapshot } = site.plan.world;
      const own = dirname(site.plan.dockerfile.source.file);
      const source = obstacle.source.replace(/^\.?\//, "");
      const candidates = [own === "." ? "" : own, ""].filter((dir) => dir !== site.plan.context.root);
      const other = candidates.find((dir) => snapshot.entry(joinPath(dir, source)) !== undefined);
      return other === undefined ? undefined : { ...obstacle, other: other === "" ? "." : other };
    },
  },
  message: ({ source, other }, site) =>
    `\`${source}\` is not in the build context \`${site.plan.context.root === "" ? "." : site.plan.context.root}\` but in \`${other}\`: build with \`${other}\` as the context, or write the paths of COPY from the context's root`,
  prints: ({ source }) => [`failed to calculate checksum of ref …: "/${source.replace(/^\.?\//, "")}": not found`],
});
