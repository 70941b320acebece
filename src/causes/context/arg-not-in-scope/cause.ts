import type { Span } from "../../../text/source.ts";
import { defineCause, type Site } from "../../cause.ts";
import { insertBefore, instructionAt } from "../../places.ts";

interface Data {
  readonly name: string;
  readonly keyword: string;
  readonly automatic: boolean;
  readonly span: Span | undefined;
}

/** The failing word or command uses an argument that its stage doesn't declare. */
function usedHere(site: Site): Data | undefined {
  const { span, stage, line } = site.hit;
  const { dockerfile, graph } = site.plan;
  if (!span || stage === undefined) return undefined;
  const keyword = instructionAt(site, line)?.keyword ?? "RUN";
  for (const match of dockerfile.source.text.slice(span.start, span.end).matchAll(/\$(?:\{(\w+)\}|(\w+))/g)) {
    const name = match[1] ?? match[2] ?? "";
    const value = graph.globals.get(name);
    if (value === undefined || value === "" || known(site, stage, name, line)) continue;
    const start = span.start + match.index;
    return {
      name,
      keyword,
      automatic: declaration(site, name) === undefined,
      span: { start, end: start + match[0].length },
    };
  }
  return undefined;
}

/** Declared by the stage so far, by one it is built on, or by the base image, where it may also be. */
function known(site: Site, stage: number, name: string, before: number): boolean {
  const { graph, dockerfile } = site.plan;
  const here = (dockerfile.stages[stage]?.instructions ?? []).some(
    (instruction) =>
      instruction.line < before &&
      ((instruction.keyword === "ARG" && instruction.args.some((arg) => arg.name.text === name)) ||
        (instruction.keyword === "ENV" && instruction.pairs.some((pair) => pair.key.text === name))),
  );
  const base = graph.stages[stage]?.base;
  if (here || base?.kind === "scratch") return here;
  if (base?.kind === "stage") return known(site, base.index, name, Number.POSITIVE_INFINITY);
  const facts = site.trace.stages.get(stage)?.facts;
  return facts === undefined || name in facts.env;
}

function declaration(site: Site, name: string): Span | undefined {
  for (const { args } of site.plan.dockerfile.globalArgs)
    for (const arg of args) if (arg.name.text === name) return arg.name.span;
  return undefined;
}

export const cause = defineCause<Data>({
  slug: "arg-not-in-scope",
  phase: 1,
  title: "an argument of the whole file is used in a stage that doesn't declare it",
  severity: "error",
  fault: "repository",
  rank: 60,
  lintRules: ["UndefinedVar"],
  claims: {
    "arg-out-of-scope": (obstacle, site) => ({ ...obstacle, span: site.hit.span }),
    "source-missing": (_, site) => usedHere(site),
    "package-dir-missing": (_, site) => usedHere(site),
    "no-go-files": (_, site) => usedHere(site),
    "file-missing": (_, site) => usedHere(site),
  },
  message: ({ name, keyword, automatic }) =>
    `\`${name}\` is empty in this ${keyword}: ${automatic ? "the builder gives it to FROM lines, and to stages that ask for it" : "an ARG before the first FROM is for FROM lines only"}; write \`ARG ${name}\` in the stage, above this line`,
  location: ({ span }, site) => (span ? site.plan.dockerfile.source.location(span) : undefined),
  related: ({ name }, site) => {
    const span = declaration(site, name);
    return span ? [{ ...site.plan.dockerfile.source.location(span), message: "declared for FROM lines" }] : [];
  },
  fixes: ({ name }, site) => [
    {
      title: `declare ${name} in the stage`,
      safety: "unsafe",
      edits: [insertBefore(site, site.hit.line, `ARG ${name}`)],
    },
  ],
});
