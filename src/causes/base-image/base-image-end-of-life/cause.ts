import type { ObstacleOf } from "../../../build/obstacle.ts";
import { builderFrom } from "../../builder-image.ts";
import { defineCause, type Site } from "../../cause.ts";

/** Whoever touches apt's settings may have named the archive; which lines a script left there isn't followed. */
function settingsTouched(site: Site): boolean {
  return site.plan.dockerfile.stages.some((stage) =>
    stage.instructions.some(
      ({ line, rest, heredocs }) =>
        line <= site.hit.line &&
        /\/etc\/apt\b|sources\.list/.test([rest.text, ...heredocs.map(({ body }) => body)].join("\n")),
    ),
  );
}

export const cause = defineCause<ObstacleOf<"distro-archived">>({
  slug: "base-image-end-of-life",
  phase: 2,
  title: "packages of a Debian release that the mirrors dropped",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "distro-archived": (obstacle, site) => (settingsTouched(site) ? undefined : obstacle) },
  message: ({ image, distro, release }) =>
    `\`${image}\` is ${distro} (${release}), which is out of support: the mirror that the image asks has its package lists no more, so \`apt-get update\` stops; build on a newer release`,
  related: (_, site) => {
    const image = builderFrom(site);
    return image ? [{ ...site.plan.dockerfile.source.location(image.span), message: "out of support" }] : [];
  },
  prints: ({ release }) => [`E: The repository '… ${release} Release' does not have a Release file.`],
});
