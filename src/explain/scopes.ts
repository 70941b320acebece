/** Which lines of a transcript can hold the reason of a failure, nearest first. */
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

export function looseScope({ loose }: Transcript): Scope {
  return { step: undefined, lines: loose, instructions: [] };
}
