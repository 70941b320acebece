import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate, relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"environment-missing">>({
  slug: "required-env-missing",
  phase: 8,
  title: "the program ends without a variable that the compose service doesn't set",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "environment-missing": (obstacle) => obstacle },
  message: ({ service, missing }) => {
    const names = missing.map(({ name }) => `\`${name}\``);
    const many = names.length > 1;
    return `service \`${service}\` and its image don't set ${names.join(", ")}: the program ends as soon as it starts, because it demands ${many ? "them" : "it"}; set ${many ? "them" : "it"} under \`environment:\``;
  },
  location: ({ place }, site) => locate(site, place),
  related: ({ missing }, site) =>
    missing.slice(0, 3).flatMap(({ name, place }) => relate(site, place, `demands \`${name}\``)),
});
