/** Which obstacles are sure once they were met on paper, and which depend on what the files don't say. */
import type { Obstacle } from "./obstacle.ts";

/** Credentials, secrets and proxies are the caller's, who may have given them in a way that no file shows. */
const FROM_CALLER: ReadonlySet<Obstacle["kind"]> = new Set([
  "no-credentials",
  "proxy-loopback",
  "secret-missing",
  "ssh-host-unknown",
  "ssh-missing",
] as const);

/** Goes wrong whichever directory the build is given. */
const WITHOUT_CONTEXT: ReadonlySet<Obstacle["kind"]> = new Set([
  "dockerfile-error",
  "base-impossible",
  "stage-unknown",
] as const);

/** `guessed`: the build context is a guess. */
export function isSure({ kind }: Obstacle, guessed: boolean): boolean {
  return !FROM_CALLER.has(kind) && (!guessed || WITHOUT_CONTEXT.has(kind));
}
