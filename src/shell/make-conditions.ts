/** `ifeq`, `ifdef` and their like. @see https://www.gnu.org/software/make/manual/html_node/Conditional-Syntax.html */
import { isKnown } from "../text/unknown.ts";
import { expandMake } from "./make-expand.ts";

/** `undefined`: it isn't known whether this part counts, or whether one before it did. */
export interface Condition {
  active: boolean | undefined;
  taken: boolean | undefined;
}

export function conditional(variables: ReadonlyMap<string, string>, conditions: Condition[], line: string): boolean {
  const bare = line.trim();
  const head = /^(ifeq|ifneq|ifdef|ifndef)\b\s*(.*)$/.exec(bare);
  if (head) {
    const active = test(variables, head[1] ?? "", head[2] ?? "");
    conditions.push({ active, taken: active });
    return true;
  }
  const current = conditions.at(-1);
  if (/^else\b/.test(bare) && current) {
    const again = /^else\s+(ifeq|ifneq|ifdef|ifndef)\b\s*(.*)$/.exec(bare);
    const holds = again ? test(variables, again[1] ?? "", again[2] ?? "") : true;
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
