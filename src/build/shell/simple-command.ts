/** A simple command: its words expanded, its redirections opened, its assignments made, then run. */
import type { Command } from "unbash";
import { HOLE } from "../../text/unknown.ts";
import { assign } from "./assign.ts";
import { callCommand } from "./command.ts";
import { dialect, SPECIAL } from "./dialect.ts";
import { OK, type Outcome } from "./outcome.ts";
import { applyRedirects } from "./redirect.ts";
import type { Runner } from "./run.ts";
import { expandFields, expandValue } from "./words.ts";

export function simpleCommand(run: Runner, node: Command): Outcome {
  // words first, then redirections, then assignments
  run.lastMet = undefined;
  const fields = node.name
    ? [node.name, ...node.args].flatMap((word) => (run.fatal === undefined ? fieldsOf(run, word) : []))
    : [];
  if (run.fatal !== undefined) return OK;
  let opened = false;
  const outcome = applyRedirects(run, node.redirects, () => {
    opened = true;
    const values = new Map<string, string>();
    // without a command the status is that of the last command substitution
    let status: Outcome = OK;
    for (const item of node.prefix) {
      if (item.type !== "Assignment") continue;
      const before = run.last;
      run.substitution = undefined;
      const value = item.value.type === "Word" ? expandValue(item.value, run) : HOLE;
      status = run.substitution ?? status;
      run.last = before;
      if (run.fatal !== undefined) return OK;
      values.set(item.name, item.append ? (run.machine.vars.get(item.name) ?? "") + value : value);
      if (fields.length === 0) assign(run, item.name, values.get(item.name) ?? "");
    }
    if (run.fatal !== undefined) return OK;
    if (fields.length === 0)
      return {
        status: status.status,
        ...(status.code !== undefined && { code: status.code }),
        ...(status.met && { met: status.met }),
        out: "",
      };
    if (run.lastMet) run.machine.swallowed.push(run.lastMet);
    return callCommand(run, { fields, assignments: values, start: node.pos, end: node.end });
  });
  // a shell other than bash ends when a redirection of one of its special commands fails
  const fatal = !opened && run.fatal === undefined && SPECIAL.has(fields[0] ?? "") && dialect(run.machine) !== "bash";
  return fatal ? { ...outcome, jump: "exit" } : outcome;
}

function fieldsOf(run: Runner, word: Command["args"][number]): string[] {
  if (word.type === "Word") return expandFields(word, run);
  const value = word.value.type === "Word" ? expandValue(word.value, run) : HOLE;
  return [`${word.name}${word.append ? "+" : ""}=${value}`];
}
