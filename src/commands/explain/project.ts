/** Which repository belongs to the log. */
import { join, resolve } from "node:path";
import { placeKind } from "../../host/places.ts";
import { type Given, UsageError } from "../line/spec.ts";

const SIGNS = [
  "Dockerfile",
  "go.mod",
  "go.work",
  "compose.yaml",
  "compose.yml",
  "docker-compose.yml",
  "docker-compose.yaml",
];

/** What the user names, else the current directory where it looks like one; absolute. */
export function projectDirectory(given: Given, cwd: string): string | undefined {
  const typed = given.one("project");
  if (typed !== undefined) {
    if (given.is("no-project")) throw new UsageError("`--project` and `--no-project` contradict each other");
    const path = resolve(cwd, typed);
    if (placeKind(path) !== "dir") throw new UsageError(`\`--project ${typed}\`: there is no such directory`);
    return path;
  }
  if (given.is("no-project")) return undefined;
  return SIGNS.some((name) => placeKind(join(cwd, name)) === "file") ? cwd : undefined;
}
