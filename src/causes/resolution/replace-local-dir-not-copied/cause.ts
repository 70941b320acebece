import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { insertBefore, relate } from "../../places.ts";
import { replacedDirectory } from "../../own-package.ts";

export const cause = defineCause<ObstacleOf<"replace-dir-missing"> & { readonly directory: string }>({
  slug: "replace-local-dir-not-copied",
  phase: 5,
  title: "a replaced module's directory is not in the image yet",
  severity: "error",
  fault: "repository",
  rank: 5,
  claims: {
    "replace-dir-missing": (obstacle, site) => {
      const directory = replacedDirectory(site, obstacle);
      return directory === undefined ? undefined : { ...obstacle, directory };
    },
  },
  message: ({ module, target, directory }) =>
    `go.mod replaces \`${module}\` by \`${target}\`, whose go.mod is not in the image when this step runs; copy \`${directory}\` (its go.mod and go.sum are enough for a download) before it`,
  related: ({ goMod }, site) => relate(site, goMod, "replaced here"),
  prints: ({ text }) => [text],
  fixes: ({ directory, target }, site) => [
    {
      title: `copy ${directory} first`,
      safety: "safe",
      edits: [insertBefore(site, site.hit.line, `COPY ${directory} ${target}`)],
    },
  ],
});
