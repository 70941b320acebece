/** Of everything that was recognised: what made the build fail. */
import type { Weight } from "../causes/recogniser.ts";
import type { Confidence } from "../finding/finding.ts";
import type { Sighting } from "./recognise.ts";

/** A cause that may be the reason of a failure, with every line that shows it. */
export interface Candidate {
  readonly sighting: Sighting;
  readonly confidence: Confidence;
  readonly evidence: readonly Sighting[];
}

export const WORTH: Readonly<Record<Weight, number>> = { root: 2, passing: 1, symptom: 0 };

/**
 * The first line of the weightiest kind is the root: what comes later in the same output follows from it. All causes that
 * show the line with a wording that they share are candidates; one that has a wording of its own is alone.
 */
export function candidatesOf(sightings: readonly Sighting[]): Candidate[] {
  const [first] = [...sightings].sort((a, b) => WORTH[b.weight] - WORTH[a.weight]);
  if (!first) return [];
  const same = sightings
    .filter(({ line, weight }) => line === first.line && weight === first.weight)
    .sort((a, b) => b.rank - a.rank);
  const own = same.filter(({ wording }) => wording.shared !== true);
  const chosen = own.length > 0 ? own.slice(0, 1) : same;
  return chosen.map((sighting, index) => ({
    sighting,
    confidence: confidenceOf(sighting, index, own.length > 0),
    evidence: sightings.filter(({ recogniser }) => recogniser === sighting.recogniser),
  }));
}

function confidenceOf({ wording, weight, doubtful }: Sighting, index: number, alone: boolean): Confidence {
  if (index > 0 || weight === "symptom") return "possible";
  return alone && wording.guess !== true && weight === "root" && !doubtful ? "certain" : "likely";
}
