/** From a transcript to an explanation: what failed, why, and with the repository beside it, where and how to mend it. */
import type { NamedRecogniser } from "../causes/recogniser.ts";
import type { ExplainedCause, Explanation, FailingStep } from "../finding/explanation.ts";
import type { CheckReport } from "../finding/report.ts";
import type { LogBuild, LogLine, LogStep, Transcript } from "../log/transcript.ts";
import { foreignTool } from "./foreign.ts";
import { joinRepository } from "./join.ts";
import { type Candidate, candidatesOf, WORTH } from "./rank.ts";
import { recognise } from "./recognise.ts";
import { looseScopes, type Scope, scopesOf } from "./scopes.ts";
import { toCause } from "./to-cause.ts";

const LAST_LINES = 8;

/** More of them are noise of many services. */
const MAX_FAILURES = 6;

/** Failures of one build, or of what runs without one. */
interface Failure {
  /** What tells it from the others. */
  readonly about: string | undefined;
  readonly step: LogStep | undefined;
  readonly lines: readonly LogLine[];
  readonly candidates: readonly Candidate[];
  /** Not to be told from the reasons of the others. */
  readonly apart?: boolean;
}

export function explain(
  transcript: Transcript,
  recognisers: readonly NamedRecogniser[],
  repository?: CheckReport,
): Explanation {
  const failed = transcript.builds.filter((build) => build.outcome === "failed");
  const failures = failed.flatMap((build) => failuresOf(build, recognisers));
  // words around a failed build repeat it, or are of what ran before; they count when the build itself says nothing
  if (!failed.some(speaks) && failures.every(({ candidates }) => worthOf(candidates) < WORTH.root)) {
    const around = looseFailures(since(upTo(transcript, failed)), recognisers);
    if (worthOf(around[0]?.candidates) > Math.max(-1, ...failures.map(({ candidates }) => worthOf(candidates))))
      failures.unshift(...around);
    else if (failed.length === 0 && open(transcript)) failures.push(...unended(transcript, recognisers));
  }
  const best = Math.max(-1, ...failures.map(({ candidates }) => worthOf(candidates)));
  const main = failures.find(({ step }) => step !== undefined) ?? failures[0];
  const notes: string[] = [];
  const causes = unique(
    failures.flatMap((failure) => {
      // that something failed is no news beside the reason
      if (best === WORTH.root && worthOf(failure.candidates) === WORTH.symptom && !failure.apart) return [];
      const own = failure.candidates.map((candidate) => toCause(candidate, failure.candidates.length > 1));
      const found = repository ? joinRepository(own, failure, repository, notes) : own;
      return failures.length > 1 ? found.map((cause) => ({ ...cause, about: failure.about ?? null })) : found;
    }),
  );
  const outcome = outcomeOf(transcript, causes);
  return {
    version: 1,
    outcome,
    printer: (failed[0] ?? transcript.builds.at(-1))?.printer ?? null,
    printerVersion: null,
    failingStep: main?.step ? stepOf(main.step) : null,
    verdict: verdictOf(causes, outcome, main?.step),
    causes,
    lastLines: causes.length === 0 ? lastLines(main, transcript, outcome) : [],
    notes,
  };
}

/** The failing step has printed something, be it recognised or not. */
function speaks({ steps }: LogBuild): boolean {
  return steps.some(({ status, lines }) => status === "failed" && lines.some(({ text }) => text.trim() !== ""));
}

/** Services that are built side by side may fail each for its own reason. */
function failuresOf(build: LogBuild, recognisers: readonly NamedRecogniser[]): Failure[] {
  const roots = (scopesOf(build)[0] ?? [])
    .map(({ step, ...scope }) => ({
      about: step?.name,
      step,
      lines: [...scope.lines, ...(step?.errors ?? []), ...build.errors],
      candidates: bestOf([{ step, ...scope }], recognisers),
    }))
    .filter(({ candidates }) => worthOf(candidates) === WORTH.root);
  return roots.length > 1 ? roots : [failureOf(build, recognisers)];
}

/** What is printed behind a builder's last word follows from it, or is of what cleans up. */
function upTo(transcript: Transcript, failed: readonly LogBuild[]): Transcript {
  const last = Math.max(0, ...failed.flatMap(({ errors }) => errors.map(({ number }) => number)));
  return last === 0 ? transcript : { ...transcript, loose: transcript.loose.filter(({ number }) => number < last) };
}

/** What was printed before a build that succeeded has not kept anything from going on. */
function since(transcript: Transcript): Transcript {
  const last = transcript.builds.at(-1);
  if (last?.outcome !== "succeeded") return transcript;
  const begin = Math.max(0, ...last.steps.flatMap(({ lines }) => lines.map(({ number }) => number)));
  return { ...transcript, loose: transcript.loose.filter(({ number }) => number > begin) };
}

/** Of services and pods each, in the order of the log; of those that say least only the first. */
function looseFailures(transcript: Transcript, recognisers: readonly NamedRecogniser[]): Failure[] {
  const failures = looseScopes(transcript)
    .map((scope) => ({
      about: scope.about,
      step: undefined,
      lines: scope.lines,
      candidates: bestOf([scope], recognisers),
      apart: scope.apart,
    }))
    .sort((a, b) => worthOf(b.candidates) - worthOf(a.candidates) || numberOf(a) - numberOf(b));
  const roots = failures.filter(({ candidates }) => worthOf(candidates) === WORTH.root);
  const apart = failures.filter(
    (failure) => failure.apart && failure.candidates.length > 0 && !roots.includes(failure),
  );
  return roots.length + apart.length > 0 ? [...roots, ...apart].slice(0, MAX_FAILURES) : failures.slice(0, 1);
}

function numberOf({ candidates }: Failure): number {
  return candidates[0]?.sighting.line.number ?? 0;
}

function failureOf(build: LogBuild, recognisers: readonly NamedRecogniser[]): Failure {
  const failing = build.steps.filter((step) => step.status === "failed");
  let best: readonly Candidate[] = [];
  for (const scopes of scopesOf(build)) {
    const found = bestOf(scopes, recognisers);
    if (worthOf(found) > worthOf(best)) best = found;
    if (worthOf(best) === WORTH.root) break;
  }
  const step = failing.find((candidate) => candidate.lines.length > 0) ?? failing[0];
  return {
    about: step?.name,
    step,
    lines: [...failing.flatMap(({ lines, errors }) => [...lines, ...errors]), ...build.errors],
    candidates: best,
  };
}

/** Of scopes side by side the first that has a root. */
function bestOf(scopes: readonly Scope[], recognisers: readonly NamedRecogniser[]): readonly Candidate[] {
  let best: readonly Candidate[] = [];
  for (const { lines, step, instructions } of scopes) {
    const found = candidatesOf(recognise(recognisers, lines, step, instructions));
    if (worthOf(found) > worthOf(best)) best = found;
  }
  return best;
}

function worthOf(candidates: readonly Candidate[] = []): number {
  const [first] = candidates;
  return first ? WORTH[first.sighting.weight] : -1;
}

/** The log ends in the middle of a build. */
function open({ builds }: Transcript): boolean {
  return builds.at(-1)?.outcome === "unknown";
}

function unended({ builds }: Transcript, recognisers: readonly NamedRecogniser[]): Failure[] {
  const last = builds.at(-1);
  const running = last?.steps.filter((step) => step.status === "unknown") ?? [];
  const candidates = last ? bestOf(scopesOf(last)[2] ?? [], recognisers) : [];
  if (worthOf(candidates) < WORTH.passing) return [];
  const line = candidates[0]?.sighting.line;
  const step = running.find(({ lines }) => lines.some(({ number }) => number === line?.number));
  return [{ about: step?.name, step, lines: step?.lines ?? [], candidates }];
}

/** CI systems and make say that something failed when nothing else is left of it. */
const FAILED =
  /^(?:Error: )?Process completed with exit code [1-9]|Job failed: exit (?:code|status) [1-9]|^make(?:\[\d+\])?: \*\*\* .*Error \d+|exited with code [1-9]|^exit status [1-9]|^ERROR: /;

/** What a program says that stops, where no builder says it. */
const COMPLAINS =
  /^\s*(?:panic|fatal|fatal error|error|go|docker|E|exec \S+|su-exec|gosu): \S|\bFATAL\b|"?level"?[=:]"?(?:fatal|panic|error)\b|\bFailed to \w|\bError response from daemon\b|^FATA\[\d+\] /i;

function outcomeOf({ builds, loose }: Transcript, causes: readonly ExplainedCause[]): Explanation["outcome"] {
  if (causes.length > 0 || builds.some(({ outcome }) => outcome === "failed")) return "failed";
  if (loose.some(({ text }) => FAILED.test(text) || (builds.length === 0 && COMPLAINS.test(text)))) return "failed";
  // none has failed; the last of them would not have begun after one that had
  return builds.at(-1)?.outcome === "succeeded" ? "succeeded" : "unknown";
}

function verdictOf(
  causes: readonly ExplainedCause[],
  outcome: Explanation["outcome"],
  step: LogStep | undefined,
): Explanation["verdict"] {
  const [first, second] = causes;
  if (first) return first.decide !== null && second?.about === first.about ? "ambiguous" : "recognised";
  if (outcome !== "failed" || foreignTool(step) !== undefined) return "not-a-go-container-failure";
  return "not-recognised";
}

function stepOf(step: LogStep): FailingStep {
  return {
    name: step.name,
    instruction: step.instruction ?? null,
    dockerfile: step.dockerfile ?? null,
    dockerfileLine: step.dockerfileLine ?? null,
    stage: step.stage ?? null,
    exitCode: step.exitCode ?? null,
  };
}

const LAST_WORDS = /^\s*(?:panic|fatal error): |\bFATAL\b|"?level"?[=:]"?(?:fatal|panic)\b/;

function lastLines(
  failure: Failure | undefined,
  transcript: Transcript,
  outcome: Explanation["outcome"],
): Explanation["lastLines"] {
  if (outcome !== "failed") return [];
  const lines = failure?.step?.lines.length ? failure.step.lines : (failure?.lines ?? transcript.loose);
  // the builder's last word is one of the step's, too
  const said = lines.filter(
    ({ number, text }, at) =>
      text.trim() !== "" && !lines.slice(0, at).some((line) => line.number === number && line.text === text),
  );
  // a panic's message stands before its stack
  const at = said.findLastIndex(({ text }) => LAST_WORDS.test(text));
  const from = at >= 0 && failure?.step === undefined ? at : Math.max(0, said.length - LAST_LINES);
  return said.slice(from, from + LAST_LINES).map(({ number, text }) => ({ line: number, text }));
}

/** Services that fail for one reason fail once. */
function unique(causes: readonly ExplainedCause[]): ExplainedCause[] {
  const seen = new Set<string>();
  return causes.filter(({ cause, message }) => {
    const key = `${cause}\0${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
