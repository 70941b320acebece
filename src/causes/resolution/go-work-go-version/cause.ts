import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"work-go-version">>({
  slug: "go-work-go-version",
  phase: 5,
  title: "go.work's go line is below that of a module it uses",
  severity: "error",
  fault: "repository",
  claims: { "work-go-version": (obstacle) => obstacle },
  message: ({ module, required, listed }) =>
    `\`${module}\` asks for Go ${required}, but go.work says go ${listed}, so go stops; run \`go work use\` and commit go.work`,
  related: ({ goWork }, site) => relate(site, goWork, "the lower version"),
  prints: ({ text }) => [text],
});
