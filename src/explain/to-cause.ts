/** A candidate in the words of its recogniser. */
import type { Evidence, ExplainedCause } from "../finding/explanation.ts";
import type { Candidate } from "./rank.ts";

const MAX_EVIDENCE = 5;

export function toCause(candidate: Candidate, undecided: boolean): ExplainedCause {
  const { recogniser, wording, data } = candidate.sighting;
  return {
    cause: recogniser.slug,
    confidence: candidate.confidence,
    fault: wording.fault ?? recogniser.fault,
    message: recogniser.message(data),
    evidence: evidenceOf(candidate),
    data,
    location: null,
    related: [],
    fixes: [],
    advice: recogniser.advice?.(data) ?? [],
    decide: undecided || candidate.confidence !== "certain" ? (recogniser.decide?.(data) ?? null) : null,
    about: null,
  };
}

/** The line that decided, and the others that say the same. */
function evidenceOf({ sighting, evidence }: Candidate): Evidence[] {
  const lines = new Map<string, Evidence>();
  for (const { line, weight } of [sighting, ...evidence]) {
    if (weight !== sighting.weight || lines.size >= MAX_EVIDENCE) continue;
    const text = line.text.trim();
    if (!lines.has(text)) lines.set(text, { line: line.number, text });
  }
  return [...lines.values()];
}
