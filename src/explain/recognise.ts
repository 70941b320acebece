/** Tries every wording of the catalogue on lines of a log. */
import type { LogData, NamedRecogniser, Seen, Weight, Wording } from "../causes/recogniser.ts";
import type { LogLine, LogStep } from "../log/transcript.ts";
import { bareLines } from "./bare.ts";
import { goesOn, isEcho, isSurvived } from "./doubt.ts";

/** A wording that was found. */
export interface Sighting {
  readonly recogniser: NamedRecogniser;
  readonly wording: Wording;
  readonly weight: Weight;
  readonly rank: number;
  readonly data: LogData;
  readonly line: LogLine;
  /** It may be of a program that didn't end the build. */
  readonly doubtful: boolean;
}

interface Trial {
  readonly recogniser: NamedRecogniser;
  readonly wording: Wording;
  readonly literals: readonly string[] | null;
}

/** The wordings that may stand somewhere in a text. */
function trialsFor(text: string, recognisers: readonly NamedRecogniser[]): readonly Trial[] {
  const trials: Trial[] = [];
  for (const recogniser of recognisers) {
    for (const [at, wording] of recogniser.wordings.entries()) {
      const literals = recogniser.literals[at] ?? null;
      if (mayMatch(literals, text)) trials.push({ recogniser, wording, literals });
    }
  }
  return trials;
}

/** What download managers say while all goes well; there may be thousands of them. */
const PROGRESS =
  /^\s*(?:$|go: (?:downloading|extracting|finding) |Get:\d|Hit:\d|Unpacking |Setting up |Selecting |\(\d+\/\d+\) )/;

/** One cause is seen once a line. */
export function recognise(
  recognisers: readonly NamedRecogniser[],
  lines: readonly LogLine[],
  step: LogStep | undefined,
  instructions: readonly string[] = [],
): Sighting[] {
  const found: Sighting[] = [];
  const quoted = bareLines(lines);
  const changed = quoted?.filter((line, at) => line !== lines[at]) ?? [];
  const all = [...lines, ...changed].map(({ text }) => text).join("\n");
  const trials = trialsFor(all, recognisers);
  for (const [at, line] of lines.entries()) {
    const here = new Set<string>();
    if (PROGRESS.test(line.text)) continue;
    const plain = quoted?.[at]?.text ?? line.text;
    for (const { recogniser, wording, literals } of trials) {
      if (!mayMatch(literals, line.text) && !mayMatch(literals, plain)) continue;
      if (here.has(recogniser.slug)) continue;
      const raw = wording.pattern.exec(line.text);
      const match = raw ?? (plain === line.text ? null : wording.pattern.exec(plain));
      if (!match) continue;
      const seen: Seen = { step, lines: raw || !quoted ? lines : quoted, at, instructions };
      const data = { ...dataOf(match), ...wording.more?.(seen) };
      if (wording.when && !wording.when(data, seen)) continue;
      here.add(recogniser.slug);
      const { rank = 0 } = recogniser;
      found.push({
        recogniser,
        wording,
        weight: weightOf(wording, line),
        rank: typeof rank === "number" ? rank : rank(data, seen),
        data,
        line,
        doubtful: isEcho(line, wording.pattern, step) || isSurvived(line, lines, step),
      });
    }
  }
  return found;
}

function mayMatch(literals: Trial["literals"], text: string): boolean {
  return literals === null || literals.some((literal) => text.includes(literal));
}

function weightOf({ weight = "root" }: Wording, line: LogLine): Weight {
  return weight === "root" && goesOn(line) ? "passing" : weight;
}

function dataOf(match: RegExpExecArray): LogData {
  const data: Record<string, string> = {};
  for (const [name, value] of Object.entries(match.groups ?? {})) if (value !== undefined) data[name] = value;
  return data;
}
