import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"toolchain-unavailable">>({
  slug: "gotoolchain-musl-exec",
  phase: 3,
  title: "a downloaded toolchain from before Go 1.21 can't run on Alpine",
  severity: "error",
  fault: "repository",
  claims: { "toolchain-unavailable": (obstacle) => (obstacle.reason === "musl" ? obstacle : undefined) },
  message: ({ name, series }) =>
    `GOTOOLCHAIN asks for \`go${name}\`, which go downloads but can't start here: releases before 1.21 need glibc, and the image has musl; build with \`golang:${series}-alpine\`, or on a Debian image`,
  prints: ({ text }) => [text],
});
