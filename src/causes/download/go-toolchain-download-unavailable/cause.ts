import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"toolchain-unavailable">>({
  slug: "go-toolchain-download-unavailable",
  phase: 3,
  title: "go wants to download a toolchain that can't be had",
  severity: "error",
  fault: "repository",
  claims: { "toolchain-unavailable": (obstacle) => obstacle },
  message: ({ name, reason }) => (reason === "off" ? `go must download toolchain ${name}, but GOPROXY=off forbids it; build with an image of that version` : `go must download toolchain \`go${name}\`, which is a language version that no release is called; build with an image of Go ${name} or newer`),
  related: ({ place, name }, site) => relate(site, place, `asks for Go ${name}`),
  prints: ({ name }) => [`go: download go${name} for linux/amd64: toolchain not available`],
});
