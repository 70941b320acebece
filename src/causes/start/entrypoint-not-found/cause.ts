import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { releasedBy } from "../../made-elsewhere.ts";
import { instructionAt, replaceSpan } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"entrypoint-missing">>({
  slug: "entrypoint-not-found",
  phase: 8,
  title: "what the image starts is not in the image",
  severity: "error",
  fault: "repository",
  // in the repository a directory may have the name of the program that a release tool lays beside it
  confidence: ({ similar }, site) => (similar === undefined && releasedBy(site) !== undefined ? "likely" : "certain"),
  claims: { "entrypoint-missing": (obstacle) => obstacle },
  message: ({ path, looked, similar }) =>
    `\`${path}\` is not ${path.includes("/") ? `in the image (looked for at \`${looked}\`)` : "in any directory of the image's PATH"}, so the container does not start; ${similar === undefined ? "copy the program there, or name the path it has" : `\`${similar}\` is there`}`,
  prints: ({ path }) => [
    path.includes("/")
      ? `exec: "${path}": stat ${path}: no such file or directory: unknown`
      : `exec: "${path}": executable file not found in $PATH: unknown`,
  ],
  fixes: ({ path, similar }, site) => {
    const instruction = instructionAt(site, site.hit.line);
    if (
      similar === undefined ||
      (instruction?.keyword !== "CMD" && instruction?.keyword !== "ENTRYPOINT") ||
      instruction.command.form !== "exec"
    )
      return [];
    const word = instruction.command.argv.find((candidate) => candidate.text === path);
    return word
      ? [{ title: `start ${similar}`, safety: "safe", edits: [replaceSpan(site, word.span, JSON.stringify(similar))] }]
      : [];
  },
});
