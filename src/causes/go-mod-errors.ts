/** How the go command prints a go.mod or go.work that it can't read. */
import type { ObstacleOf } from "../build/obstacle.ts";
import { shortPath } from "../text/short-path.ts";

/** Up to Go 1.20 the line carries the whole path. */
export function parseErrorLines(
  obstacle: ObstacleOf<"go-mod-invalid"> | ObstacleOf<"go-work-invalid">,
): readonly string[] {
  const { path, line, message, goVersion, cwd } = obstacle;
  if (obstacle.kind === "go-mod-invalid" && obstacle.text !== undefined) return [obstacle.text];
  if (obstacle.kind === "go-mod-invalid" && obstacle.together) return `go: ${message}`.split("\n");
  const short = shortPath(path, cwd);
  const whole = Number(goVersion.split(".")[1]) < 21;
  // a version that isn't one is asked for at the proxy first: its answer is printed
  const said = message.replace(/(version "[^"]*" invalid: )must be of the form .*/, "$1");
  return [`go: errors parsing ${short}:`, `${whole ? path : short}:${line}: ${said}`];
}
