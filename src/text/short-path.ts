/** Paths as the go command prints them: from the working directory when that is shorter. */
import { dirname, isWithin } from "./path.ts";

export function shortPath(path: string, cwd: string): string {
  let up = "";
  for (let at = cwd; ; at = dirname(at)) {
    if (isWithin(path, at)) {
      const below = path === at ? "" : path.slice(at === "/" ? 1 : at.length + 1);
      const relative = `${up}${below}`.replace(/\/$/, "") || ".";
      return relative.length < path.length ? relative : path;
    }
    up += "../";
  }
}
