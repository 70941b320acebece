/**
 * A capability that `setcap` gave to a file, and that a later step takes away: the kernel drops it when the owner changes,
 * and a copy by `cp` is another file. COPY and mv keep it. @see https://man7.org/linux/man-pages/man7/capabilities.7.html
 */
import { dirname, isWithin } from "../../text/path.ts";
import type { Plan } from "../plan.ts";
import type { Hit, Trace } from "../trace.ts";
import { builtStages } from "./chain.ts";

const COMMAND = /\s*(?:&&|\|\||;|\n)\s*/;

export function lostCapability(plan: Plan, trace: Trace): readonly Hit[] {
  if (trace.outcome === "fails") return [];
  for (const { index, stage } of builtStages(plan)) {
    // file → line of the setcap
    const given = new Map<string, number>();
    for (const each of stage.instructions) {
      if (each.keyword !== "RUN") continue;
      for (const command of each.rest.text.split(COMMAND)) {
        const [name = "", ...words] = command.trim().split(/\s+/);
        const paths = words.filter((word) => /^\/[\w./-]+$/.test(word));
        const [file] = paths;
        if (name === "setcap" && !words.includes("-r") && file !== undefined) given.set(file, each.line);
        const taken = name === "chown" ? [...given.keys()].find((path) => covers(words, paths, path)) : undefined;
        const line = taken === undefined ? undefined : given.get(taken);
        if (taken === undefined || line === undefined) continue;
        const obstacle = { kind: "capability-lost", file: taken, command: command.trim(), given: line } as const;
        return [{ obstacle, line: each.line, span: undefined, stage: index }];
      }
    }
  }
  return [];
}

function covers(words: readonly string[], paths: readonly string[], file: string): boolean {
  if (paths.includes(file)) return true;
  return words.some((word) => /^-\w*R/.test(word)) && paths.some((dir) => isWithin(dirname(file), dir));
}
