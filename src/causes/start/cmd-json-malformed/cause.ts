import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause, type Site } from "../../cause.ts";
import { instructionAt, replaceSpan } from "../../places.ts";
import { repair } from "./repair.ts";

export const cause = defineCause<ObstacleOf<"json-malformed">>({
  slug: "cmd-json-malformed",
  phase: 8,
  title: "a CMD or ENTRYPOINT that looks like JSON and is none",
  severity: "error",
  fault: "repository",
  claims: { "json-malformed": (obstacle) => obstacle },
  message: ({ instruction, text, shell, command, shellMissing }) => {
    const { argv, why } = repair(text);
    const ends = shellMissing
      ? `the image has no \`${shell}\` to run it`
      : command === undefined
        ? `\`${shell}\` can't read it`
        : `\`${shell}\` looks for a program named \`${command}\``;
    const mend = argv
      ? `write \`${instruction} ${write(argv)}\``
      : "write the words in double quotes, with commas between";
    return `\`${instruction} ${text}\` is no JSON array${why === undefined ? "" : ` (${why})`}, so it is taken as text for the shell, and ${ends}: the container does not start; ${mend}`;
  },
  prints: ({ shell, command, shellMissing }) =>
    shellMissing
      ? [`exec: "${shell}": stat ${shell}: no such file or directory: unknown`]
      : command === undefined
        ? []
        : [`${command}: not found`],
  fixes: ({ text, line }, site) => {
    const { argv } = repair(text);
    const span = wordsSpan(site, line);
    return argv && span
      ? [{ title: "make it a JSON array", safety: "safe", edits: [replaceSpan(site, span, ` ${write(argv)}`)] }]
      : [];
  },
});

function write(argv: readonly string[]): string {
  return `[${argv.map((word) => JSON.stringify(word)).join(", ")}]`;
}

/** Everything behind the keyword. */
function wordsSpan(site: Site, line: number): { readonly start: number; readonly end: number } | undefined {
  const instruction = instructionAt(site, line);
  return instruction && { start: instruction.keywordSpan.end, end: instruction.span.end };
}
