/** What a reporter may ask beside the report itself. */
import type { CheckReport } from "../finding/report.ts";

/** What the catalogue says of one cause, as far as reports show it. */
export interface CauseInfo {
  readonly slug: string;
  readonly title: string;
  /** Title of its phase. */
  readonly phase: string;
}

export interface ReportSources {
  /** Text of a file that the report names; undefined when it can't be read. */
  readonly read: (file: string) => string | undefined;
  /** The file's path as the user would write it, seen from the working directory. */
  readonly path: (file: string) => string;
  /** The directory that the report's paths start from, seen from the working directory. */
  readonly root: string;
  readonly causes: readonly CauseInfo[];
  /** Version of Slipway. */
  readonly version: string;
}

/** A report in one format, with the newline at its end. */
export type Reporter = (report: CheckReport, sources: ReportSources) => string;
