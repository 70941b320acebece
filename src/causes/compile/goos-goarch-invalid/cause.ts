import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"goos-goarch-invalid">>({
  slug: "goos-goarch-invalid",
  phase: 6,
  title: "GOOS and GOARCH name no platform of Go",
  severity: "error",
  fault: "repository",
  claims: { "goos-goarch-invalid": (obstacle) => obstacle },
  message: ({ goos, goarch }) =>
    `Go has no platform \`${goos}/${goarch}\`; GOARCH takes $TARGETARCH (and GOARM \${TARGETVARIANT#v}), never $TARGETPLATFORM`,
  prints: ({ goos, goarch }) => [`go: unsupported GOOS/GOARCH pair ${goos}/${goarch}`],
});
