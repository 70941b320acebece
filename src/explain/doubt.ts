/** Why a text that is sure in itself may not be what ended the build: somebody else may have printed it, on the way. */
import type { LogLine, LogStep } from "../log/transcript.ts";

/** A shell's trace, a prompt, a line of a listing. */
const QUOTED = /^\s*(?:[+$>]|\d+ \|)\s/;

/** Said by what goes on: it warns, reports, or is about to try again. */
const GOES_ON =
  /\b(?:retrying|will retry|retry(?:ing)? in|trying again|attempt \d+(?:\/| of )\d+)\b|\(ignored\)|\blevel"?[=:] ?"?(?:warn|info|debug|trace)/i;

/** A program that was started by a shell's chain, a script or make may have failed without ending them. */
const SURVIVES = /\|\||;|(?:^|[\s/])(?:make|mage|task|just|ba?sh|[\w./-]+\.(?:sh|bash))(?:\s|$)/;

/** So many lines from the end of a step nobody knows whether what was printed ended it. */
const NEAR = 15;

/** The line only repeats what the step was told to do, or what somebody else has said. */
export function isEcho({ text }: LogLine, pattern: RegExp, step: LogStep | undefined): boolean {
  return QUOTED.test(text) || (step?.instruction !== undefined && pattern.test(step.instruction));
}

/** What printed the line hasn't ended with it. */
export function goesOn({ text }: LogLine): boolean {
  return GOES_ON.test(text);
}

/** Whether the step, or the log where none is known, may have gone on after what the line shows. */
export function isSurvived(line: LogLine, lines: readonly LogLine[], step: LogStep | undefined): boolean {
  if (step?.status === "unknown") return true;
  if (step?.instruction !== undefined && !SURVIVES.test(step.instruction)) return false;
  return lines.filter(({ number, text }) => number > line.number && text.trim() !== "").length > NEAR;
}
