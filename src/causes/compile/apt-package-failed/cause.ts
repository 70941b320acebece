import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { replaceSpan } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"apt-lists-missing">>({
  slug: "apt-package-failed",
  phase: 6,
  title: "apt-get install without the package lists",
  severity: "error",
  fault: "repository",
  claims: { "apt-lists-missing": (obstacle) => obstacle },
  message: ({ name }) =>
    `the image comes without package lists, so apt-get does not know \`${name}\`; run \`apt-get update\` first, in the same RUN`,
  prints: ({ name }) => [`E: Unable to locate package ${name}`, `E: Package '${name}' has no installation candidate`],
  fixes: (_, site) => {
    const { span } = site.hit;
    return span
      ? [
          {
            title: "update the lists first",
            safety: "safe",
            edits: [replaceSpan(site, { start: span.start, end: span.start }, "apt-get update && ")],
          },
        ]
      : [];
  },
});
