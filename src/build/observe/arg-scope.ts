/**
 * Arguments declared before the first FROM, and those the builder defines by itself, are known in FROM lines only: a stage
 * that wants one says `ARG NAME` again. Otherwise the name is empty there, and nobody complains.
 * @see https://docs.docker.com/build/building/variables/#scoping
 */
import type { Instruction } from "../../docker/dockerfile/ast.ts";
import { spanOf } from "../../docker/dockerfile/joined.ts";
import type { Plan } from "../plan.ts";
import type { Hit, Trace } from "../trace.ts";

const REFERENCE = /(?<!\\)\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g;

/** Instructions whose words the builder expands; what CMD and ENTRYPOINT name is looked up when the image runs. */
const EXPANDED = new Set("RUN COPY ADD ENV ARG WORKDIR USER EXPOSE LABEL VOLUME STOPSIGNAL".split(" "));

export function argScope(plan: Plan, trace: Trace): readonly Hit[] {
  const { globals } = plan.graph;
  const names = new Map<number, Set<string>>();
  const hits: Hit[] = [];
  for (const { index, base, stage, replaced } of plan.graph.stages) {
    const known = startNames(plan, trace, index, base.kind === "stage" ? names.get(base.index) : undefined);
    if (!known) continue;
    names.set(index, known);
    const counts = !replaced && plan.graph.reachable.includes(index);
    for (const instruction of stage.instructions) {
      for (const { name, span } of counts ? references(instruction) : []) {
        if (known.has(name) || !globals.has(name) || globals.get(name) === "") continue;
        known.add(name);
        hits.push({
          obstacle: { kind: "arg-out-of-scope", name, keyword: instruction.keyword, automatic: automatic(plan, name) },
          line: instruction.line,
          span,
          stage: index,
        });
      }
      for (const name of declared(instruction)) known.add(name);
    }
  }
  return hits;
}

function automatic(plan: Plan, name: string): boolean {
  return !plan.dockerfile.globalArgs.some((arg) => arg.args.some((each) => each.name.text === name));
}

/** What the base brings; undefined when nobody can tell. */
function startNames(
  plan: Plan,
  trace: Trace,
  index: number,
  parent: ReadonlySet<string> | undefined,
): Set<string> | undefined {
  const base = plan.graph.stages[index]?.base;
  if (base?.kind === "stage") return parent && new Set(parent);
  if (base?.kind === "scratch") return new Set();
  const facts = trace.stages.get(index)?.facts;
  return facts && new Set(Object.keys(facts.env));
}

function declared(instruction: Instruction): readonly string[] {
  if (instruction.keyword === "ARG") return instruction.args.map(({ name }) => name.text);
  return instruction.keyword === "ENV" ? instruction.pairs.map(({ key }) => key.text) : [];
}

function references(instruction: Instruction): { name: string; span: { start: number; end: number } }[] {
  const { keyword, rest } = instruction;
  if (!EXPANDED.has(keyword) || !rest.text.includes("$")) return [];
  if (instruction.keyword === "RUN" && instruction.command.form === "exec") return [];
  // what stands in single quotes is nobody's variable
  const text = rest.text.replaceAll(/'[^']*'/g, (quoted) => " ".repeat(quoted.length));
  const found = [...text.matchAll(REFERENCE)].map((match) => ({
    name: match[1] ?? match[2] ?? "",
    span: spanOf(rest, match.index, match.index + match[0].length),
  }));
  return keyword === "RUN" ? found.filter(({ name }) => !setsItself(text, name)) : found;
}

/** The script may give the name a value of its own. */
function setsItself(script: string, name: string): boolean {
  return (
    new RegExp(`(?:^|[\\s;&|("])${name}\\+?=|\\bfor\\s+${name}\\b|\\$\\{${name}[:=?-]`).test(script) ||
    /\b(?:read|source|eval|getopts|mapfile)\b|(?:^|[\s;&|])\.\s/.test(script)
  );
}
