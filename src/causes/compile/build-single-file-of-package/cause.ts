import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { replaceSpan } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"single-file-of-package">>({
  slug: "build-single-file-of-package",
  phase: 6,
  title: "one file is built, but its package has more",
  severity: "error",
  fault: "repository",
  claims: { "single-file-of-package": (obstacle) => obstacle },
  message: ({ files, missing, symbol }) =>
    `\`${files.join(" ")}\` is built alone, so \`${symbol ?? ""}\` of ${missing.slice(0, 3).join(", ")} is missing; build the directory (\`.\`) instead of the file`,
  prints: ({ symbol }) => [`undefined: ${symbol ?? ""}`],
  fixes: ({ files }, site) => {
    const { span } = site.hit;
    const [file] = files;
    if (!span || file === undefined || files.length > 1 || file.includes("/")) return [];
    const text = site.plan.dockerfile.source.text.slice(span.start, span.end);
    return [
      { title: "build the whole package", safety: "safe", edits: [replaceSpan(site, span, text.replace(file, "."))] },
    ];
  },
});
