import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"toolchain-unavailable">>({
  slug: "go-toolchain-download-unavailable",
  phase: 3,
  title: "go wants to download a toolchain that can't be had",
  severity: "error",
  fault: "repository",
  claims: { "toolchain-unavailable": (obstacle) => (obstacle.reason === "musl" ? undefined : obstacle) },
  message: ({ name, series, reason }) => {
    if (reason === "off")
      return `go wants to download toolchain \`go${name}\`, but GOPROXY=off forbids every download, so go stops; build with \`golang:${series}\` or newer`;
    if (reason === "path")
      return `GOTOOLCHAIN lets go look for toolchain \`go${name}\` in $PATH only, where it isn't, so go stops; build with \`golang:${series}\` or newer`;
    return `go wants to download toolchain \`go${name}\`, but since Go 1.21 no release has a name of two parts, so go stops; write \`go${name}.0\`, or build with \`golang:${series}\` or newer`;
  },
  related: ({ place, name }, site) => relate(site, place, `asks for Go ${name}`),
  prints: ({ text }) => [text],
});
