import { defineCause } from "../../cause.ts";
import { builderFacts } from "../../builder-image.ts";
import { insertBefore } from "../../places.ts";

interface Data {
  readonly tool: string;
  readonly image: string;
  readonly script: string | undefined;
}

export const cause = defineCause<Data>({
  slug: "make-or-bash-missing",
  phase: 6,
  title: "the image has no make, or no bash",
  severity: "error",
  fault: "repository",
  rank: 10,
  claims: {
    "tool-missing": (obstacle) => (obstacle.tool === "make" || obstacle.tool === "bash" ? obstacle : undefined),
    "interpreter-missing": (obstacle, site) => (!obstacle.crlf && /(^|\/)bash$/.test(obstacle.interpreter) ? { tool: "bash", image: builderFacts(site)?.title ?? "the image", script: obstacle.path } : undefined),
    "shell-missing": (obstacle, site) => (/bash$/.test(obstacle.shell) ? { tool: "bash", image: builderFacts(site)?.title ?? "the image", script: undefined } : undefined),
  },
  message: ({ tool, image, script }) => `\`${script ?? tool}\` needs \`${tool}\`, which \`${image}\` does not have; install it before this step`,
  prints: ({ tool }) => [`/bin/sh: ${tool}: not found`],
  fixes: ({ tool }, site) => (builderFacts(site)?.packageManager === "apk" ? [{ title: `install ${tool}`, safety: "safe", edits: [insertBefore(site, site.hit.line, `RUN apk add --no-cache ${tool}`)] }] : []),
});
