/** The explanation as JSON, described by `schema/explain.json`: fields in a fixed order and none that the schema doesn't name. */
import type { Evidence, ExplainedCause, Explanation } from "../../finding/explanation.ts";
import { toFix, toLocation, toRelated } from "../json.ts";

export function explanationJson(explanation: Explanation): string {
  const { failingStep } = explanation;
  const shaped = {
    version: explanation.version,
    outcome: explanation.outcome,
    printer: explanation.printer,
    printerVersion: explanation.printerVersion,
    failingStep: failingStep && {
      name: failingStep.name,
      instruction: failingStep.instruction,
      dockerfile: failingStep.dockerfile,
      dockerfileLine: failingStep.dockerfileLine,
      stage: failingStep.stage,
      exitCode: failingStep.exitCode,
    },
    verdict: explanation.verdict,
    causes: explanation.causes.map(toCause),
    lastLines: explanation.lastLines.map(toEvidence),
    notes: [...explanation.notes],
  };
  return `${JSON.stringify(shaped, undefined, 2)}\n`;
}

function toCause(cause: ExplainedCause): ExplainedCause {
  return {
    cause: cause.cause,
    confidence: cause.confidence,
    fault: cause.fault,
    message: cause.message,
    evidence: cause.evidence.map(toEvidence),
    data: { ...cause.data },
    location: cause.location && toLocation(cause.location),
    related: cause.related.map(toRelated),
    fixes: cause.fixes.map(toFix),
    advice: [...cause.advice],
    decide: cause.decide,
    about: cause.about,
  };
}

function toEvidence({ line, text }: Evidence): Evidence {
  return { line, text };
}
