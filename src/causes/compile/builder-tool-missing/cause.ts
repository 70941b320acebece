import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

type Data = ObstacleOf<"tool-missing">;

export const cause = defineCause<Data>({
  slug: "builder-tool-missing",
  phase: 6,
  title: "a program that the step calls is not in the image",
  severity: "error",
  fault: "repository",
  claims: { "tool-missing": (obstacle) => obstacle },
  message: (data) => `\`${data.tool}\` is not in \`${data.image}\`${data.script === undefined ? "" : ` (called by \`${data.script}\`)`}, so the step fails; install it before`,
  prints: (data) => [`/bin/sh: ${data.tool}: not found`],
});
