import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { replaceSpan } from "../../places.ts";

interface Data extends ObstacleOf<"dockerfile-error"> {
  readonly word: string;
  readonly meant: string | undefined;
}

export const cause = defineCause<Data>({
  slug: "dockerfile-unknown-instruction",
  phase: 1,
  title: "a line of the Dockerfile is no instruction",
  severity: "error",
  fault: "repository",
  claims: {
    "dockerfile-error": (obstacle) => {
      const match = /^unknown instruction: (\S*)(?: \(did you mean (\w+)\?\))?/.exec(obstacle.message);
      return match ? { ...obstacle, word: match[1] ?? "", meant: match[2] } : undefined;
    },
  },
  message: ({ word, meant }) =>
    /^(<<<<|====|>>>>)/.test(word)
      ? `\`${word}\` is a merge conflict that was left in the Dockerfile, and the builder refuses the file; settle it`
      : `\`${word}\` is no instruction, and the builder refuses the file; ${meant === undefined ? "the line before it may lack a `\\` at its end" : `\`${meant.toUpperCase()}\` may be meant, or the line before it lacks a \`\\\` at its end`}`,
  // of several names that are equally near the builder proposes any
  prints: ({ message }, site) => [
    `dockerfile parse error on line ${site.hit.line}: ${message.replace(/did you mean \S+\?/, "did you mean …?")}`,
  ],
  fixes: ({ word, meant, span }, site) =>
    meant === undefined || !/^[A-Z]+$/.test(word)
      ? []
      : [
          {
            title: `write ${meant}`,
            safety: "unsafe",
            edits: [replaceSpan(site, { start: span.start, end: span.start + word.length }, meant)],
          },
        ],
});
