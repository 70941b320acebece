import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"processor-level">>({
  slug: "goamd64-too-new",
  phase: 8,
  title: "the program is built for newer processors only",
  severity: "note",
  fault: "repository",
  confidence: "possible",
  claims: { "processor-level": (obstacle) => obstacle },
  message: ({ level }) =>
    `GOAMD64=\`${level}\` makes a program that ends at once on processors without ${level === "v4" ? "AVX-512" : "AVX2"}, emulators and some cloud machines among them; \`v2\` runs on nearly all`,
  prints: ({ level }) => [`This program can only be run on AMD64 processors with ${level} microarchitecture support.`],
});
