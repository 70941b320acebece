/**
 * The variables before the first stage: those the engine defines for the platforms, then each ARG before the first FROM,
 * whose default sees the ones above it. A build argument of the same name wins over both.
 */
import { expandWord, UNKNOWN, type Value } from "../expand/expand.ts";
import type { Dockerfile } from "../dockerfile/ast.ts";
import { formatFullPlatform, formatPlatform, type Platform } from "./platform.ts";
import type { GraphError } from "./types.ts";

export type BuildArgs = ReadonlyMap<string, string | typeof UNKNOWN>;

export interface GlobalQuestion {
  readonly dockerfile: Dockerfile;
  readonly buildArgs: BuildArgs;
  readonly target: string | undefined;
  readonly targetPlatform: Platform | undefined;
  readonly buildPlatform: Platform | undefined;
}

export interface Globals {
  readonly values: ReadonlyMap<string, Value>;
  readonly errors: readonly GraphError[];
}

export function evaluateGlobals(question: GlobalQuestion): Globals {
  const { dockerfile, buildArgs } = question;
  const values = new Map<string, Value>();
  const errors: GraphError[] = [];
  for (const [name, value] of builtIns(question)) values.set(name, buildArgs.get(name) ?? value);
  for (const arg of dockerfile.globalArgs) {
    for (const { name, value } of arg.args) {
      const given = buildArgs.get(name.text);
      if (given !== undefined) {
        values.set(name.text, given);
      } else if (value) {
        const { escape } = dockerfile.directives;
        const expanded = expandWord(value.text, (variable) => values.get(variable), escape);
        values.set(name.text, expanded.value ?? UNKNOWN);
        if (expanded.error !== undefined) {
          errors.push({ message: expanded.error, span: value.span, line: arg.line, phase: "load" });
        }
      }
    }
  }
  return { values, errors };
}

function builtIns({ dockerfile, target, targetPlatform, buildPlatform }: GlobalQuestion): Map<string, Value> {
  const values = new Map<string, Value>();
  const add = (prefix: string, platform: Platform | undefined, text: string | undefined): void => {
    values.set(`${prefix}PLATFORM`, text ?? UNKNOWN);
    values.set(`${prefix}OS`, platform?.os ?? UNKNOWN);
    values.set(`${prefix}OSVERSION`, platform?.osVersion ?? UNKNOWN);
    values.set(`${prefix}ARCH`, platform?.architecture ?? UNKNOWN);
    values.set(`${prefix}VARIANT`, platform?.variant ?? UNKNOWN);
  };
  add("BUILD", buildPlatform, buildPlatform && formatPlatform(buildPlatform));
  add("TARGET", targetPlatform, targetPlatform && formatFullPlatform(targetPlatform));
  values.set("TARGETSTAGE", target || dockerfile.stages.at(-1)?.name || "default");
  return values;
}
