import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"module-moved">>({
  slug: "module-path-mismatch",
  phase: 5,
  title: "a required module calls itself by another path",
  severity: "error",
  fault: "repository",
  claims: { "module-moved": (obstacle) => obstacle },
  message: ({ module, version, declares }) =>
    `\`${module}\` ${version} calls itself \`${declares}\` in its own go.mod, so go refuses it; import and require \`${declares}\``,
  location: ({ place }, site) => locate(site, place),
  prints: ({ module, version, declares }) => [
    `${module}@${version}: parsing go.mod:`,
    `\tmodule declares its path as: ${declares}`,
    `\t        but was required as: ${module}`,
  ],
});
