import type { Obstacle } from "../obstacle.ts";

/** `unknown`: it can't be told whether it succeeds; the simulation goes on as if it did. */
export type Status = "ok" | "fails" | "unknown";

/** An obstacle and the part of the script (offsets in its text) that met it; `text` is the script those offsets are of. */
export interface Met {
  readonly obstacle: Obstacle;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Outcome {
  readonly status: Status;
  /** Exit status when it is known to be other than 1. */
  readonly code?: number;
  readonly met?: Met;
  /** What it writes to standard output; undefined when nothing is known of it. */
  readonly out?: string;
  /** The script, function or loop ends here. */
  readonly jump?: "exit" | "return" | "break" | "continue";
}

export const OK: Outcome = { status: "ok", out: "" };
export const UNKNOWN_OUTCOME: Outcome = { status: "unknown" };

export function prints(out: string): Outcome {
  return { status: "ok", out };
}

/** The outcome with other output; undefined when nothing is known of it. */
export function withOutput(outcome: Outcome, out: string | undefined): Outcome {
  if (out !== undefined) return { ...outcome, out };
  const { out: _, ...rest } = outcome;
  return rest;
}

/** What `!` makes of it. */
export function opposite(outcome: Outcome): Outcome {
  const { met: _, code: _code, ...rest } = outcome;
  return { ...rest, status: NEGATION[outcome.status], ...(outcome.status === "ok" && { code: 1 }) };
}

const NEGATION: Readonly<Record<Status, Status>> = { ok: "fails", fails: "ok", unknown: "unknown" };

/** What both print, one after the other. */
export function joined(first: Outcome, second: Outcome): string | undefined {
  return first.out === undefined || second.out === undefined ? undefined : first.out + second.out;
}
