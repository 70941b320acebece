import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

interface Data extends ObstacleOf<"dockerfile-error"> {
  readonly expression: string;
}

export const cause = defineCause<Data>({
  slug: "from-arg-blank",
  phase: 1,
  title: "the image of FROM is an ARG without a value",
  severity: "error",
  fault: "repository",
  // who builds it by hand or from a script may give the argument there
  confidence: (_, site) => (site.plan.buildArgs.size > 0 ? "certain" : "likely"),
  claims: {
    "dockerfile-error": (obstacle) => {
      const match = /base name \((.*)\) should not be blank/.exec(obstacle.message);
      return match ? { ...obstacle, expression: match[1] ?? "" } : undefined;
    },
  },
  message: ({ expression }) =>
    `\`${expression}\` is empty here, so FROM names no image; declare its ARG before the first FROM with a default, or pass it with \`--build-arg\``,
  prints: ({ message }) => [message],
});
