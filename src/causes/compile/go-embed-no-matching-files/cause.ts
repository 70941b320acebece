import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause, type Site } from "../../cause.ts";
import { contextRelative, insertBefore, relate } from "../../places.ts";
import { dirname, joinPath } from "../../../text/path.ts";

interface Data extends ObstacleOf<"embed-failed"> {
  /** What the pattern names, up to its first wildcard. */
  readonly literal: string;
  /** The same in the repository, as COPY would name it, when it is there. */
  readonly there: string | undefined;
}

function located(obstacle: ObstacleOf<"embed-failed">, site: Site): Data {
  const literal = obstacle.pattern.replace(/^all:/, "").replace(/\/?[^/]*[*?[].*$/, "");
  const path = joinPath(dirname(obstacle.place.file) === "." ? "" : dirname(obstacle.place.file), literal);
  const { snapshot } = site.plan.world;
  const entry = snapshot.entry(path);
  const visible = entry?.kind !== "dir" || snapshot.list(path).some((name) => !/^[._]/.test(name));
  return { ...obstacle, literal, there: entry && visible ? (contextRelative(site, path) ?? path) : undefined };
}

export const cause = defineCause<Data>({
  slug: "go-embed-no-matching-files",
  phase: 6,
  title: "a //go:embed pattern matches nothing in the image",
  severity: "error",
  fault: "repository",
  claims: { "embed-failed": (obstacle, site) => (obstacle.reason === "invalid" ? undefined : located(obstacle, site)) },
  absent: ({ there, reason }) => there === undefined && (reason === "no-match" || reason === "empty-dir"),
  message: ({ pattern, there, message, reason }) => {
    const what = `\`//go:embed ${pattern}\``;
    if (reason === "irregular" || reason === "other-module" || reason === "name")
      return `${what} fails: ${message}; embed other files`;
    if (there !== undefined)
      return `${what} matches no file in the image: \`${there}\` is in the repository, but not copied before this step; copy it`;
    if (reason === "empty-dir")
      return `${what} matches only files whose names begin with \`.\` or \`_\`, which embedding a directory leaves out; put the real files there before this step, or write \`all:${pattern}\``;
    return `${what} matches no file: the repository does not have it, so it must be made before this step (a front-end build, a generator) and copied to that place`;
  },
  related: ({ place, pattern }, site) => relate(site, place, `embeds \`${pattern}\``),
  prints: ({ place, pattern, message }) => [`${place.file}:${place.line}:… pattern ${pattern}: ${message}`],
  fixes: ({ there, literal, dir }, site) =>
    there === undefined || literal === "" || /\s/.test(there)
      ? []
      : [
          {
            title: "copy what is embedded",
            safety: "safe",
            edits: [insertBefore(site, site.hit.line, `COPY ${there} ${joinPath(dir, literal)}`)],
          },
        ],
});
