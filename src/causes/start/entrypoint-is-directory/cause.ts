import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { instructionAt, replaceSpan } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"entrypoint-directory">>({
  slug: "entrypoint-is-directory",
  phase: 8,
  title: "what the image starts is a directory",
  severity: "error",
  fault: "repository",
  claims: { "entrypoint-directory": (obstacle) => obstacle },
  message: ({ path, inside }) =>
    `\`${path}\` is a directory, so the container does not start; ${inside === undefined ? "name the program in it" : `the program is \`${inside}\``}`,
  prints: ({ path }) => [`exec: "${path}": permission denied: unknown`],
  fixes: ({ path, inside }, site) => {
    const instruction = instructionAt(site, site.hit.line);
    if (
      inside === undefined ||
      (instruction?.keyword !== "CMD" && instruction?.keyword !== "ENTRYPOINT") ||
      instruction.command.form !== "exec"
    )
      return [];
    const word = instruction.command.argv.find((candidate) => candidate.text === path);
    return word
      ? [{ title: `start ${inside}`, safety: "safe", edits: [replaceSpan(site, word.span, JSON.stringify(inside))] }]
      : [];
  },
});
