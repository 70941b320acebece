/** What a log says, without saying what it means: builds with their steps, and the lines that belong to none. */

export type PrinterName = "buildkit" | "classic" | "buildah" | "kaniko";

export type StepStatus = "failed" | "passed" | "cancelled" | "unknown";

/** A line as its program printed it, without what the builder, a CI system or a paste put around it; credentials masked. */
export interface LogLine {
  /** In the log, from 1. */
  readonly number: number;
  readonly text: string;
  /** The service or pod that printed it, where the log names one before the line. */
  readonly source?: string;
}

export interface LogStep {
  /** As the builder prints it: `[build 4/6] RUN go build`. */
  readonly name: string;
  readonly stage: string | undefined;
  /** `RUN go build`; undefined for steps that are no instruction, and when only the step's end was pasted. */
  readonly instruction: string | undefined;
  readonly dockerfile: string | undefined;
  readonly dockerfileLine: number | undefined;
  /** What the step's programs printed; the middle of long outputs is left out unless it looks like trouble. */
  readonly lines: readonly LogLine[];
  /** What the builder says of the step's end. */
  readonly errors: readonly LogLine[];
  readonly exitCode: number | undefined;
  readonly status: StepStatus;
  /** The log has the step from its beginning to its end: what it doesn't show was not printed. */
  readonly whole: boolean;
}

export interface LogBuild {
  readonly printer: PrinterName;
  readonly steps: readonly LogStep[];
  /** The builder's last words. */
  readonly errors: readonly LogLine[];
  readonly outcome: "failed" | "succeeded" | "unknown";
}

export interface Transcript {
  readonly builds: readonly LogBuild[];
  /** Lines around the builds, or all of them where no builder speaks. */
  readonly loose: readonly LogLine[];
  /** Lines of the log. */
  readonly size: number;
}
