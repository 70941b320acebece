/**
 * How a log shows a cause. A recogniser stands in the folder of its cause; what it knows, it has from the log alone. Patterns
 * are tried on single lines, and their named groups are the data that the message is made of.
 */
import type { Fault } from "../finding/finding.ts";
import type { LogLine, LogStep } from "../log/transcript.ts";

/** What the named groups of a wording caught. */
export type LogData = Readonly<Record<string, string>>;

/** Where a wording was found. */
export interface Seen {
  readonly step: LogStep | undefined;
  readonly lines: readonly LogLine[];
  /** Index of the line. */
  readonly at: number;
  /** Instructions of the same build that the log shows, as far as it does. */
  readonly instructions: readonly string[];
}

/**
 * `root`: who prints this ends with it. `passing`: printed on the way as well, by what is tried again or goes on: it counts
 * when nothing else stands. `symptom`: says that something failed, and not what.
 */
export type Weight = "root" | "passing" | "symptom";

export interface Wording {
  readonly pattern: RegExp;
  readonly weight?: Weight;
  /** Other causes print the same: the log alone can't decide. */
  readonly shared?: boolean;
  /** Instead of the recogniser's. */
  readonly fault?: Fault;
  /** Never surer than likely. */
  readonly guess?: boolean;
  /** What else has to be true of the line and of those around it. */
  readonly when?: (data: LogData, seen: Seen) => boolean;
  /** More data, from the lines around. */
  readonly more?: (seen: Seen) => LogData;
}

export interface Recogniser {
  readonly fault: Fault;
  /** Of causes that show the same line the highest is named first; 0 when left out. */
  readonly rank?: number | ((data: LogData, seen: Seen) => number);
  readonly wordings: readonly Wording[];
  /** What is wrong, and what to do. */
  readonly message: (data: LogData) => string;
  /** Further things to try, each a sentence; none when the message says all. */
  readonly advice?: (data: LogData) => readonly string[];
  /** What tells this cause from the others that print the same: a question that one command answers. */
  readonly decide?: (data: LogData) => string;
}

/** As the registry has it. */
export interface NamedRecogniser extends Recogniser {
  readonly slug: string;
  /** For each wording texts of which every match has one; null where none is sure. */
  readonly literals: readonly (readonly string[] | null)[];
}

/** One of the lines before, nearest first. */
export function before({ lines, at }: Seen, pattern: RegExp, count = 12): RegExpExecArray | undefined {
  for (let index = at - 1; index >= Math.max(0, at - count); index--) {
    const found = pattern.exec(lines[index]?.text ?? "");
    if (found) return found;
  }
  return undefined;
}

/** One of the lines behind, nearest first. */
export function after({ lines, at }: Seen, pattern: RegExp, count = 12): RegExpExecArray | undefined {
  for (let index = at + 1; index <= Math.min(lines.length - 1, at + count); index++) {
    const found = pattern.exec(lines[index]?.text ?? "");
    if (found) return found;
  }
  return undefined;
}

/** What the log shows to be copied from the context before the line; undefined where it doesn't show the build's steps. */
export function copies({ instructions }: Seen): readonly string[] | undefined {
  const copied = instructions.filter((text) => /^(?:COPY|ADD) /i.test(text) && !/ --from=/.test(text));
  return copied.length > 0 ? copied : undefined;
}

/** The log's own word in backticks, or what is said when the log has none. */
export function named(value: string | undefined, otherwise: string): string {
  return value === undefined || value === "" ? otherwise : `\`${value}\``;
}
