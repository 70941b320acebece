import type { Obstacle } from "../../../build/obstacle.ts";
import type { Hit } from "../../../build/trace.ts";
import { defineCause, type Site } from "../../cause.ts";

interface Data {
  readonly source: string;
  readonly hidden: Hit;
  readonly command: string;
}

/** A go command that surely failed in the stage, and that the step's shell went past. */
function hiddenFailure(site: Site, stage: number | undefined): Hit | undefined {
  for (const step of site.trace.steps) {
    if (step.stage !== stage) continue;
    const hit = step.swallowed.find(
      (candidate) =>
        GO.has(candidate.obstacle.kind) ||
        /^(package|no-go|embed|cgo|go-|constraints|std)/.test(candidate.obstacle.kind),
    );
    if (hit) return hit;
  }
  return undefined;
}

const GO: ReadonlySet<Obstacle["kind"]> = new Set([
  "outside-module",
  "mixed-packages",
  "import-cycle",
  "multiple-to-file",
  "output-is-directory",
  "updates-needed",
  "replace-dir-missing",
  "vendor-inconsistent",
  "work-module-missing",
  "tool-missing",
]);

export const cause = defineCause<Data>({
  slug: "shell-hides-failure",
  phase: 6,
  title: "a failed command is followed by another whose success counts",
  severity: "error",
  fault: "repository",
  rank: 40,
  claims: {
    "source-missing": (obstacle, site) => {
      const hidden = obstacle.from === "stage" ? hiddenFailure(site, obstacle.stage) : undefined;
      if (!hidden) return undefined;
      const text = hidden.span
        ? site.plan.dockerfile.source.text.slice(hidden.span.start, hidden.span.end)
        : "a command";
      return { source: obstacle.source, hidden, command: text.replace(/\s+/g, " ") };
    },
  },
  message: ({ source, hidden, command }) =>
    `\`${command}\` on line ${hidden.line} fails, but the shell goes on and the step passes with the last command's status, so \`${source}\` is missing here; join the commands with \`&&\` or begin with \`set -e\``,
  related: ({ hidden }, site) => [
    {
      ...site.plan.dockerfile.source.location(hidden.span ?? site.plan.dockerfile.source.lineSpan(hidden.line)),
      message: "fails, and nobody notices",
    },
  ],
  prints: ({ source }) => [`failed to calculate checksum of ref …: "${source}": not found`],
});
