/** `//go:embed` patterns of a package against the files that are in the image. */
import { embedPatternError, matchEmbed } from "../../go/embed/embed.ts";
import { resolvePath } from "../../text/path.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import { type Package, placeIn } from "./packages.ts";

export function checkEmbeds(call: Call, pkg: Package): Obstacle[] {
  const { fs } = call.machine;
  const obstacles: Obstacle[] = [];
  for (const file of pkg.files) {
    for (const embed of file.go.embeds) {
      const invalid = embedPatternError(embed.pattern);
      if (invalid !== undefined) {
        obstacles.push({
          kind: "embed-failed",
          place: placeIn(file, embed),
          pattern: embed.pattern,
          message: invalid,
          reason: "invalid",
          dir: pkg.dir,
        });
        continue;
      }
      const match = matchEmbed(embed.pattern, {
        stat: (path) => {
          const found = fs.find(resolvePath(pkg.dir, path === "" ? "." : path), false);
          if (found.is === "unknown") return "unknown";
          return found.is === "no" ? undefined : found.value.node.kind;
        },
        list: (path) => fs.list(fs.real(resolvePath(pkg.dir, path === "" ? "." : path))),
      });
      if (match.is !== "error") continue;
      obstacles.push({
        kind: "embed-failed",
        place: placeIn(file, embed),
        pattern: embed.pattern,
        message: match.message,
        reason: match.reason,
        dir: pkg.dir,
      });
    }
  }
  return obstacles;
}
