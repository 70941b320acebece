import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { instructionAt, replaceSpan } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"go-get-outside-module">>({
  slug: "go-get-outside-module",
  phase: 5,
  title: "go get no longer installs programs",
  severity: "error",
  fault: "repository",
  claims: { "go-get-outside-module": (obstacle) => obstacle },
  message: ({ package: path, goVersion }) =>
    `\`go get ${path}\` runs where there is no go.mod, and since Go 1.18 (the image has ${goVersion}) it installs nothing; write \`go install ${path.includes("@") ? path : `${path}@VERSION`}\``,
  prints: () => [
    "go: go.mod file not found in current directory or any parent directory.",
    "\t'go get' is no longer supported outside a module.",
  ],
  fixes: ({ package: path }, site) => {
    const { span } = site.hit;
    // without a version only the newest could be taken, which may need a newer Go
    if (!span || !path.includes("@") || !instructionAt(site, site.hit.line)) return [];
    const text = site.plan.dockerfile.source.text.slice(span.start, span.end);
    const fixed = text.replace(/go get(\s+-[uvd]+)*/, "go install");
    return [{ title: "install it with go install", safety: "unsafe", edits: [replaceSpan(site, span, fixed)] }];
  },
});
