/** What `explain` says of a log; the JSON report is this, as it is. */
import type { Location } from "../text/source.ts";
import type { Confidence, Fault, Fix, Related } from "./finding.ts";

export interface Evidence {
  /** Line of the log, from 1; 0 when the builder's block is the only witness. */
  readonly line: number;
  readonly text: string;
}

export interface ExplainedCause {
  readonly cause: string;
  readonly confidence: Confidence;
  readonly fault: Fault;
  readonly message: string;
  /** Lines of the log that show it, the first of them first. */
  readonly evidence: readonly Evidence[];
  /** What the log's wording names: module, version, path, host. */
  readonly data: Readonly<Record<string, string>>;
  /** Place in the repository; null without one. */
  readonly location: Location | null;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** What to try, where no edit can be given. */
  readonly advice: readonly string[];
  /** The question that tells it from the other causes that print the same; null when nothing is left to decide. */
  readonly decide: string | null;
  /** The step, service or pod that it is of, where several have failed; null where one has. */
  readonly about: string | null;
}

export interface FailingStep {
  /** As the builder names it. */
  readonly name: string;
  readonly instruction: string | null;
  readonly dockerfile: string | null;
  readonly dockerfileLine: number | null;
  readonly stage: string | null;
  readonly exitCode: number | null;
}

export interface Explanation {
  readonly version: 1;
  readonly outcome: "failed" | "succeeded" | "unknown";
  readonly printer: "buildkit" | "classic" | "buildah" | "kaniko" | null;
  readonly printerVersion: string | null;
  readonly failingStep: FailingStep | null;
  readonly verdict: "recognised" | "ambiguous" | "not-recognised" | "not-a-go-container-failure";
  /** Best first; those of a second failing build behind those of the first. */
  readonly causes: readonly ExplainedCause[];
  /** The failing step's last lines, where no cause is recognised. */
  readonly lastLines: readonly Evidence[];
  readonly notes: readonly string[];
}
