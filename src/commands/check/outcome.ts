/** What a report means for the exit code. */
import { levelOf } from "../../finding/level.ts";
import type { CheckReport } from "../../finding/report.ts";
import type { Outcome } from "../line/spec.ts";

/** Certain errors, or a failure that no cause of the catalogue explains; what the user put aside doesn't count. */
export function outcomeOf({ builds, findings }: CheckReport): Outcome {
  if (builds.length === 0) return "unanswered";
  if (findings.some((finding) => levelOf(finding) === "error" && !finding.behind)) return "errors";
  const unexplained = builds.some(
    (build) => build.cause === null && (build.outcome === "fails" || build.start === "fails"),
  );
  return unexplained ? "errors" : "clean";
}
