import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"cgo-cross-compiler">>({
  slug: "cgo-cross-compiler-missing",
  phase: 6,
  title: "cgo for another processor with the host's C compiler",
  severity: "error",
  fault: "repository",
  claims: { "cgo-cross-compiler": (obstacle) => obstacle },
  message: ({ goarch, host, package: path }) =>
    `\`${path}\` is built with cgo for ${goarch}, but gcc here makes code for ${host}; set CC to a cross compiler, build on the target platform, or set \`CGO_ENABLED=0\``,
  prints: ({ goarch }) => [
    goarch === "arm64"
      ? "gcc_arm64.S:…: Error: no such instruction: `ldp x29,x30,[sp],'"
      : "gcc: error: unrecognized command-line option '-marm'",
  ],
});
