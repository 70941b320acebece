import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"write-refused">>({
  slug: "runtime-dir-not-writable",
  phase: 10,
  title: "the image's user may not write where the program writes",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "write-refused": (obstacle) => obstacle },
  message: ({ path, dir, user }) =>
    `\`${path}\` can't be made: user \`${user}\` may not write in \`${dir}\` of the final image; give the directory to that user (\`COPY --chown\`, or \`RUN chown\` before USER), or write elsewhere`,
  location: ({ place }, site) => locate(site, place),
  related: (_, site) => {
    const { source } = site.plan.dockerfile;
    return site.hit.line > 0
      ? [{ ...source.location(source.lineSpan(site.hit.line)), message: "the program runs as this user" }]
      : [];
  },
  prints: ({ callee, path }) =>
    callee === "sql.Open"
      ? ["unable to open database file: out of memory (14)"]
      : [`${callee.includes("Mkdir") ? "mkdir" : "open"} ${path}: permission denied`],
});
