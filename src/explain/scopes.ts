/** Which lines of a transcript can hold the reason of a failure, nearest first. */
import { containersOf } from "./described.ts";
import type { LogBuild, LogLine, LogStep, Transcript } from "../log/transcript.ts";

export interface Scope {
  readonly lines: readonly LogLine[];
  readonly step: LogStep | undefined;
  /** Of the same stage, as far as the log shows them. */
  readonly instructions: readonly string[];
}

const OPEN_LINES = 100;

/** The failing steps, then what the builder says itself, then steps that went on while something in them failed. */
export function scopesOf(build: LogBuild): readonly (readonly Scope[])[] {
  const failing = build.steps.filter((step) => step.status === "failed");
  const open = build.steps.filter((step) => step.status === "unknown");
  const scope = (step: LogStep | undefined, lines: readonly LogLine[]): Scope => ({
    step,
    lines,
    instructions: instructionsOf(build, step),
  });
  return [
    failing.map((step) => scope(step, step.lines)),
    [...failing.map((step) => scope(step, step.errors)), scope(failing[0], build.errors)],
    // the log was cut off: what stopped the build stands at its end
    open.map((step) => scope(step, step.lines.slice(-OPEN_LINES))),
  ];
}

function instructionsOf({ steps }: LogBuild, step: LogStep | undefined): string[] {
  return steps.flatMap(({ stage, instruction }) =>
    instruction !== undefined && (step === undefined || stage === step.stage) ? [instruction] : [],
  );
}

/** A row of `kubectl get events`: what it is about. */
const EVENT = /^\S+ +(?:Normal|Warning) +\w+ +([a-z]+\/[\w.-]+) /;
/** `kubectl describe` begins with it; containers have theirs further in. */
const DESCRIBED = /^Name: +(\S+)$/;
const EXITED = /^(\S+) exited with code [1-9]\d*/;

export interface LooseScope extends Scope {
  readonly about: string | undefined;
  /** One of several containers of a pod: what is known of another one says nothing of it. */
  readonly apart: boolean;
}

/** Lines without a build, apart by who printed them or what they are about; where services are seen to fail, those. */
export function looseScopes({ loose }: Transcript): LooseScope[] {
  const groups = new Map<string, LogLine[]>();
  const exited: string[] = [];
  let described = "";
  for (const line of loose) {
    described = DESCRIBED.exec(line.text)?.[1] ?? described;
    const name = line.source ?? EVENT.exec(line.text)?.[1] ?? described;
    const group = groups.get(name);
    if (group) group.push(line);
    else groups.set(name, [line]);
    exited.push(...(EXITED.exec(line.text)?.slice(1) ?? []));
  }
  const failed = (name: string): boolean => exited.some((whole) => whole === name || whole.endsWith(`_${name}`));
  const services = [...groups.keys()].filter(failed);
  return [...groups]
    .filter(([name, lines]) => services.length === 0 || services.includes(name) || lines[0]?.source === undefined)
    .flatMap(([name, lines]) => {
      const containers = containersOf(lines);
      if (!containers) return looseScope(name, lines, false);
      return [...containers].map(([container, own]) =>
        looseScope([name, container].filter((part) => part !== "").join("/"), own, container !== ""),
      );
    });
}

function looseScope(name: string, lines: readonly LogLine[], apart: boolean): LooseScope {
  return { about: name === "" ? undefined : name, step: undefined, lines, instructions: [], apart };
}
