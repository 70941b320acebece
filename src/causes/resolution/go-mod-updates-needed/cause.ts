import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"updates-needed">>({
  slug: "go-mod-updates-needed",
  phase: 5,
  title: "a module of the repository asks for more than go.mod says",
  severity: "error",
  fault: "repository",
  claims: { "updates-needed": (obstacle) => obstacle },
  message: ({ by, requires, has, goMod }) =>
    `\`${by}\` asks for \`${requires}\`, but \`${goMod.file}\` ${has === undefined ? "does not list it" : `says \`${has}\``}, and a build may not change go.mod, so go stops; run \`go mod tidy\` and commit go.mod and go.sum`,
  related: ({ goMod, byGoMod, has }, site) => [
    ...relate(site, byGoMod, "asks for more"),
    ...relate(site, goMod, has === undefined ? "does not list it" : "must be brought up to date"),
  ],
  prints: () => ["go: updates to go.mod needed"],
});
