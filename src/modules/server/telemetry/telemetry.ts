/** What a proxy tells about itself: lines of a log and counters. */

export type Level = "debug" | "info" | "warn" | "error";

export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Telemetry {
  log(level: Level, message: string, fields?: Fields): void;
  /** Adds to a counter; one series for each set of labels. */
  count(name: string, labels?: Readonly<Record<string, string>>, by?: number): void;
}
