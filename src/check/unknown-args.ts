/**
 * Whether what goes wrong may depend on build arguments whose values aren't known: what is simulated is the default, and the
 * repository's own build gives another value.
 */
import type { Dockerfile, Instruction } from "../docker/dockerfile/ast.ts";

/** Read by programs without being named in a step. */
const READ_SILENTLY = /^(?:GO|CGO_)|_proxy$/i;

/** Instructions that neither a step nor a file depends on. */
export const NO_EFFECT: ReadonlySet<string> = new Set(["LABEL", "EXPOSE", "MAINTAINER", "STOPSIGNAL", "HEALTHCHECK"]);

/** `line`: where it goes wrong. All that stands before counts, except what is only stamped into the program. */
export function mayDependOn(args: ReadonlySet<string>, dockerfile: Dockerfile, line: number): boolean {
  const tainted = new Set(args);
  if ([...args].some((name) => READ_SILENTLY.test(name))) return true;
  for (const instruction of instructionsOf(dockerfile)) {
    if (instruction.line > line) break;
    const uses = (text: string): boolean => mentions(text, tainted);
    if (instruction.keyword === "ARG") {
      for (const { name, value } of instruction.args) if (value && uses(value.text)) tainted.add(name.text);
    } else if (NO_EFFECT.has(instruction.keyword)) continue;
    else if (uses(dockerfile.source.text.slice(instruction.span.start, instruction.span.end))) return true;
  }
  return false;
}

function instructionsOf({ globalArgs, stages }: Dockerfile): Instruction[] {
  return [...globalArgs, ...stages.flatMap(({ from, instructions }) => [from, ...instructions])];
}

export function mentions(text: string, names: ReadonlySet<string>): boolean {
  // `-X main.version=$VERSION` changes no more than a text in the program
  const rest = text.replaceAll(/-X[\s=]+['"]?[\w./-]+=\S*/g, "");
  return [...rest.matchAll(/\$\{?(\w+)/g)].some(([, name = ""]) => names.has(name));
}
