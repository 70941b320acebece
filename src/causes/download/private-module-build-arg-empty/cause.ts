import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause, type Site } from "../../cause.ts";
import { relate, stageInstructions } from "../../places.ts";

interface Data extends ObstacleOf<"no-credentials"> {
  /** The ARG without a value, and the RUN that would give git what it holds. */
  readonly argument: string;
  readonly line: number;
}

const GIVES = /\bgit\s+config\b|\.netrc\b|\.git-credentials\b|\bGIT_CONFIG_\w+=/;

export const cause = defineCause<Data>({
  slug: "private-module-build-arg-empty",
  phase: 3,
  title: "the token for a private module is an ARG that nobody gave",
  severity: "error",
  fault: "repository",
  confidence: "likely",
  rank: 1,
  claims: {
    "no-credentials": (obstacle, site) => {
      const found = emptyToken(site);
      return found && { ...obstacle, ...found };
    },
  },
  message: ({ argument, module, line }) =>
    `\`$${argument}\` is empty here, so line ${line} gives git no password, and \`${module}\` can't be fetched; pass it with \`--build-arg ${argument}=…\`, or better mount it: \`RUN --mount=type=secret,id=${argument.toLowerCase()},required=true …\``,
  related: ({ line }, site) =>
    relate(site, { file: site.plan.dockerfile.source.file, line }, "does nothing without a value"),
  prints: ({ host }) => [`fatal: could not read Username for 'https://${host}': terminal prompts disabled`],
});

function emptyToken(site: Site): { argument: string; line: number } | undefined {
  const { dockerfile, buildArgs } = site.plan;
  const empty = new Set<string>();
  for (const instruction of stageInstructions(site)) {
    if (instruction.line > site.hit.line) break;
    if (instruction.keyword === "ARG") {
      for (const { name, value } of instruction.args)
        if ((buildArgs.get(name.text) ?? value?.text ?? site.plan.graph.globals.get(name.text) ?? "") === "")
          empty.add(name.text);
    }
    const text = dockerfile.source.text.slice(instruction.span.start, instruction.span.end);
    if (instruction.keyword !== "RUN" || !GIVES.test(text)) continue;
    const argument = [...text.matchAll(/\$\{?(\w+)/g)].map(([, name = ""]) => name).find((name) => empty.has(name));
    if (argument !== undefined) return { argument, line: instruction.line };
  }
  return undefined;
}
