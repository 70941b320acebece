/**
 * Whether what goes wrong may depend on an ARG that has no value here: who builds this by hand or from elsewhere may give
 * one. What counts is the instruction itself, and those before it of the stages that it stands on.
 */
import type { Plan } from "../build/plan.ts";
import type { Hit } from "../build/trace.ts";
import type { Instruction } from "../docker/dockerfile/ast.ts";
import { joinPath } from "../text/path.ts";
import { mentions, NO_EFFECT } from "./unknown-args.ts";

/** Of the environment, without being named: they change what the go command does. */
const OF_GO: ReadonlySet<string> = new Set(
  "GOFLAGS GO111MODULE GOTOOLCHAIN GOWORK GOOS GOARCH GOARM GOEXPERIMENT CGO_ENABLED CGO_CFLAGS CGO_LDFLAGS".split(" "),
);

export function asksForArgument(plan: Plan, hit: Hit): boolean {
  const { source, globalArgs } = plan.dockerfile;
  const blank = new Set<string>();
  const fromContext = hit.obstacle.kind === "source-missing" && hit.obstacle.from === "context";
  for (const instruction of [...globalArgs, ...instructionsBefore(plan, hit)]) {
    const { keyword, line, span } = instruction;
    const uses = !NO_EFFECT.has(keyword) && mentions(source.text.slice(span.start, span.end), blank);
    // a file is in the context or not, whatever was done before
    if (uses && (line === hit.line || (!fromContext && !/^(?:ARG|ENV)$/.test(keyword)))) return true;
    if (line === hit.line && keyword === "RUN" && readsSilently(plan, instruction, blank)) return true;
    follow(plan, instruction, blank);
  }
  return false;
}

/** All that happens in the stage of the hit and those it is made of; of its own stage what stands before. */
function instructionsBefore({ dockerfile, graph }: Plan, { line, stage }: Hit): Instruction[] {
  const stages = new Set(stage === undefined ? graph.reachable : [stage]);
  for (const at of stages) {
    const resolved = graph.stages[at];
    if (resolved?.base.kind === "stage") stages.add(resolved.base.index);
    for (const instruction of resolved?.stage.instructions ?? []) {
      const from = instruction.line > line ? undefined : instruction.flags.find(({ name }) => name === "from")?.value;
      const source = from === undefined ? undefined : graph.lookupFrom(at, from);
      if (source?.kind === "stage") stages.add(source.index);
    }
  }
  return (
    dockerfile.stages
      // an empty FROM is an error of the whole file, also in a stage that is not built
      .filter(({ index, from }) => stages.has(index) || from.line === line)
      .flatMap(({ from, instructions }) => [from, ...instructions])
      .filter((instruction) => instruction.line <= line)
  );
}

function follow({ graph, buildArgs }: Plan, instruction: Instruction, blank: Set<string>): void {
  const set = (name: string, value: string): void => {
    if (mentions(value, blank)) blank.add(name);
    else blank.delete(name);
  };
  if (instruction.keyword === "ENV") for (const { key, value } of instruction.pairs) set(key.text, value.text);
  if (instruction.keyword !== "ARG") return;
  for (const { name, value } of instruction.args) {
    if (buildArgs.has(name.text)) blank.delete(name.text);
    else if (value) set(name.text, value.text);
    // the builder's own arguments and those declared above all stages with a default have a value there
    else if (!graph.globals.has(name.text)) blank.add(name.text);
  }
}

/** The go command, or a makefile or script of the context, takes it from the environment. */
function readsSilently(
  { dockerfile, context, world }: Plan,
  { span }: Instruction,
  blank: ReadonlySet<string>,
): boolean {
  if (blank.size === 0) return false;
  if ([...blank].some((name) => OF_GO.has(name))) return true;
  const text = dockerfile.source.text.slice(span.start, span.end);
  const words: string[] = text.match(/[\w./-]+/g) ?? [];
  const files = words.includes("make") ? [...words, "Makefile"] : words;
  return files.some((word) => {
    const path = context.path(joinPath(word));
    const script = world.snapshot.entry(path)?.kind === "file" ? world.snapshot.read(path) : undefined;
    return script !== undefined && [...blank].some((name) => new RegExp(`\\b${name}\\b`).test(script));
  });
}
