/** `ifeq`, `ifdef` and their like. @see https://www.gnu.org/software/make/manual/html_node/Conditional-Syntax.html */
import { HOLE, isKnown } from "../text/unknown.ts";
import { expandMake } from "./make-expand.ts";
import type { ReadBeside } from "./makefile.ts";

/** `undefined`: it isn't known whether this part counts, or whether one before it did. */
export interface Condition {
  active: boolean | undefined;
  taken: boolean | undefined;
}

export function conditional(
  variables: ReadonlyMap<string, string>,
  conditions: Condition[],
  line: string,
  read: ReadBeside,
): boolean {
  const bare = line.trim();
  const head = /^(ifeq|ifneq|ifdef|ifndef)\b\s*(.*)$/.exec(bare);
  if (head) {
    const active = test(variables, head[1] ?? "", withFiles(variables, head[2] ?? "", read));
    conditions.push({ active, taken: active });
    return true;
  }
  const current = conditions.at(-1);
  if (/^else\b/.test(bare) && current) {
    const again = /^else\s+(ifeq|ifneq|ifdef|ifndef)\b\s*(.*)$/.exec(bare);
    const holds = again ? test(variables, again[1] ?? "", withFiles(variables, again[2] ?? "", read)) : true;
    const before = current.taken;
    current.active = before === true || holds === false ? false : before === undefined ? undefined : holds;
    current.taken =
      before === true || current.active === true ? true : before === undefined ? undefined : current.active;
    return true;
  }
  if (/^endif\b/.test(bare) && current) {
    conditions.pop();
    return true;
  }
  return false;
}

/** `$(wildcard .env)` without a pattern asks whether a file is there. */
function withFiles(variables: ReadonlyMap<string, string>, text: string, read: ReadBeside): string {
  return text.replaceAll(/\$\(wildcard\s+((?:[^()$]|\$\(\w+\))+)\)/g, (whole, words: string) => {
    const paths = expandMake(words, variables).split(/\s+/).filter(Boolean);
    if (paths.some((path) => !isKnown(path) || /[*?[%]/.test(path))) return whole;
    const there = paths.map((path) => ({ path, text: read(path) }));
    if (there.some((file) => file.text === undefined)) return HOLE;
    return there.flatMap((file) => (file.text === null ? [] : [file.path])).join(" ");
  });
}

function test(variables: ReadonlyMap<string, string>, kind: string, rest: string): boolean | undefined {
  if (kind === "ifdef" || kind === "ifndef") {
    const value = variables.get(expandMake(rest.trim(), variables)) ?? "";
    return isKnown(value) ? (value !== "") === (kind === "ifdef") : undefined;
  }
  const match = /^\((.*),(.*)\)$/.exec(rest.trim()) ?? /^["'](.*)["']\s+["'](.*)["']$/.exec(rest.trim());
  if (!match) return undefined;
  const left = expandMake(match[1] ?? "", variables).trim();
  const right = expandMake(match[2] ?? "", variables).trim();
  if (!isKnown(left + right)) return undefined;
  return (left === right) === (kind === "ifeq");
}
