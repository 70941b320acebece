import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"tool-missing">>({
  slug: "go-binary-missing",
  phase: 6,
  title: "the image has no go, or PATH doesn't lead to it",
  severity: "error",
  fault: "repository",
  rank: 10,
  claims: {
    "tool-missing": (obstacle) => (obstacle.tool === "go" || obstacle.tool === "gofmt" ? obstacle : undefined),
  },
  message: ({ tool, image }) =>
    image.includes("golang")
      ? `\`${tool}\` is not found: an ENV replaced PATH without /usr/local/go/bin; write \`ENV PATH=…:$PATH\``
      : `\`${image}\` has no \`${tool}\`; run this step in a stage FROM golang`,
  prints: ({ tool }) => [`${tool}: not found`],
});
