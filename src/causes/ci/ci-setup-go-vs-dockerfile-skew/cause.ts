import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"tested-with-other-go">>({
  slug: "ci-setup-go-vs-dockerfile-skew",
  phase: 14,
  title: "CI tests with another Go than the image is built with",
  severity: "note",
  fault: "repository",
  confidence: "likely",
  claims: { "tested-with-other-go": (obstacle) => obstacle },
  message: ({ tested, built, from }, site) => {
    const versions = tested.map((one) => `\`${one}\``).join(", ");
    const said = from === undefined ? "" : ` (from \`${from}\`)`;
    return `CI tests with Go ${versions}${said}, \`${site.plan.dockerfile.source.file}\` builds with Go \`${built}\`: no test of these workflows runs with the compiler of the image; use the same version in both`;
  },
  location: ({ place }, site) => locate(site, place),
});
