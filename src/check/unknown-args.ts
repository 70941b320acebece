/**
 * Whether what goes wrong may depend on build arguments whose values aren't known: what is simulated is the default, and the
 * repository's own build gives another value.
 */
import type { Plan } from "../build/plan.ts";
import type { Dockerfile, Instruction } from "../docker/dockerfile/ast.ts";

/** Read by programs without being named in a step. */
const READ_SILENTLY = /^(?:GO|CGO_)|_proxy$/i;

/** Instructions that neither a step nor a file depends on. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set(["LABEL", "EXPOSE", "MAINTAINER", "STOPSIGNAL", "HEALTHCHECK"]);

/** `line`: where it goes wrong. All that stands before counts, except what is only stamped into the program. */
export function mayDependOn(args: ReadonlySet<string>, dockerfile: Dockerfile, line: number): boolean {
  const tainted = new Set(args);
  if ([...args].some((name) => READ_SILENTLY.test(name))) return true;
  for (const instruction of instructionsOf(dockerfile)) {
    if (instruction.line > line) break;
    const uses = (text: string): boolean => mentions(text, tainted);
    if (instruction.keyword === "ARG") {
      for (const { name, value } of instruction.args) if (value && uses(value.text)) tainted.add(name.text);
    } else if (WITHOUT_EFFECT.has(instruction.keyword)) continue;
    else if (uses(dockerfile.source.text.slice(instruction.span.start, instruction.span.end))) return true;
  }
  return false;
}

/**
 * Whether the instruction that goes wrong names an ARG that has no value here, or a variable made of one: who builds this by
 * hand or from elsewhere may give one.
 */
export function asksForArgument({ dockerfile, graph, buildArgs }: Plan, line: number): boolean {
  const blank = new Set<string>();
  const set = (name: string, value: string): void => {
    if (mentions(value, blank)) blank.add(name);
    else blank.delete(name);
  };
  for (const instruction of instructionsOf(dockerfile)) {
    if (instruction.line > line) break;
    if (instruction.line === line) {
      const { start, end } = instruction.span;
      if (mentions(dockerfile.source.text.slice(start, end), blank)) return true;
    }
    if (instruction.keyword === "ENV") for (const { key, value } of instruction.pairs) set(key.text, value.text);
    if (instruction.keyword !== "ARG") continue;
    for (const { name, value } of instruction.args) {
      if (buildArgs.has(name.text)) blank.delete(name.text);
      else if (value) set(name.text, value.text);
      // the builder's own arguments and those declared above all stages with a default have a value there
      else if (!graph.globals.has(name.text)) blank.add(name.text);
    }
  }
  return false;
}

function instructionsOf({ globalArgs, stages }: Dockerfile): Instruction[] {
  return [...globalArgs, ...stages.flatMap(({ from, instructions }) => [from, ...instructions])];
}

function mentions(text: string, names: ReadonlySet<string>): boolean {
  // `-X main.version=$VERSION` changes no more than a text in the program
  const rest = text.replaceAll(/-X[\s=]+['"]?[\w./-]+=\S*/g, "");
  return [...rest.matchAll(/\$\{?(\w+)/g)].some(([, name = ""]) => names.has(name));
}
