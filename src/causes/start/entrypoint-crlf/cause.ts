import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"script-interpreter-missing">>({
  slug: "entrypoint-crlf",
  phase: 8,
  title: "the start script has Windows line endings",
  severity: "error",
  fault: "repository",
  rank: 5,
  claims: { "script-interpreter-missing": (obstacle) => (obstacle.crlf ? obstacle : undefined) },
  message: ({ path, interpreter, contextPath }) =>
    `\`${contextPath ?? path}\` ends its lines with CR LF, so the kernel looks for an interpreter called \`${interpreter}\\r\` and reports "no such file or directory"; store it with LF and write \`*.sh text eol=lf\` into .gitattributes`,
  prints: ({ path }) => [`exec ${path}: no such file or directory`],
});
