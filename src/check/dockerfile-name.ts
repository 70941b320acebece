/**
 * Where there is no `Dockerfile`, builders take `dockerfile`: the CLIs and BuildKit's frontend alike. No other name has a
 * second spelling, and the ignore file stays `Dockerfile.dockerignore`.
 * @see https://github.com/moby/buildkit/blob/v0.33.1/frontend/dockerui/config.go
 */
import type { Snapshot } from "../project/snapshot.ts";
import { basename, cleanPath, dirname, joinPath } from "../text/path.ts";

export function asBuilderFinds(snapshot: Snapshot, path: string): string {
  const clean = cleanPath(path).replace(/^\//, "");
  if (basename(clean) !== "Dockerfile" || snapshot.entry(clean) !== undefined) return path;
  const lower = joinPath(dirname(clean), "dockerfile");
  return snapshot.entry(lower)?.kind === "file" ? lower : path;
}

/** The name that was asked for when `dockerfile` was found: its ignore file is called after that one. */
export function askedName(path: string): string {
  return basename(path) === "dockerfile" ? joinPath(dirname(path), "Dockerfile") : path;
}
