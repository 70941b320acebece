import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"mount-hides-program">>({
  slug: "bind-mount-hides-binary",
  phase: 8,
  title: "a compose volume hides the program that the image was built for",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "mount-hides-program": (obstacle) => obstacle },
  message: ({ service, target, source, program, inSource }) =>
    `\`${source}\` is mounted over \`${target}\`, so service \`${service}\` doesn't find \`${program}\`, which the image has there: it starts only when \`${inSource}\` was built in \`${source}\` before; drop the volume, or build the program to a path outside of \`${target}\``,
  location: ({ place }, site) => locate(site, place),
  related: ({ instruction }, site) => {
    const { source } = site.plan.dockerfile;
    return instruction === 0
      ? []
      : [{ ...source.location(source.lineSpan(instruction)), message: "starts the program" }];
  },
  prints: ({ program }) => [`exec: "${program}": stat ${program}: no such file or directory`],
});
