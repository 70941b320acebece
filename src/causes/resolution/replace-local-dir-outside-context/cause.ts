import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"replace-dir-missing">>({
  slug: "replace-local-dir-outside-context",
  phase: 5,
  title: "a replaced module's directory can't come from this build context",
  severity: "error",
  fault: "repository",
  claims: { "replace-dir-missing": (obstacle) => obstacle },
  message: ({ module, target }, site) =>
    `go.mod replaces \`${module}\` by \`${target}\`, which is not below the build context \`${site.plan.context.root === "" ? "." : site.plan.context.root}\`, so it can't be copied and go stops; build with a higher directory as the context, or give it as \`--build-context\``,
  related: ({ goMod }, site) => relate(site, goMod, "replaced here"),
  prints: ({ text }) => [text],
});
