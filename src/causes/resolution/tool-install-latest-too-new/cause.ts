import type { ObstacleOf } from "../../../build/obstacle.ts";
import { builderFrom } from "../../builder-image.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"latest-tool-too-new">>({
  slug: "tool-install-latest-too-new",
  phase: 5,
  title: "the newest release of a tool asks for a newer Go than the image has",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "latest-tool-too-new": (obstacle) => obstacle },
  message: ({ package: path, release, needs, running }) =>
    `\`${path}@latest\` is whatever is newest on the day of the build: ${release} asks for Go ${needs}, the image brings Go ${running} and may not fetch another (GOTOOLCHAIN=local), so go stops; name a release that takes Go ${running}, or build with a newer image`,
  related: (_, site) => {
    const image = builderFrom(site);
    return image
      ? [{ ...site.plan.dockerfile.source.location(image.span), message: "brings the older Go, year after year" }]
      : [];
  },
  prints: ({ package: path, release, needs, running }) => [
    `go: ${path}@latest: … requires go >= ${needs} (running go ${running}; GOTOOLCHAIN=local)   (as of ${release})`,
  ],
});
