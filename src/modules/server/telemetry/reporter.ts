/** One process's log and counters. */
import { JsonLog } from "./json-log.ts";
import { Metrics, type Snapshot } from "./metrics.ts";
import type { Fields, Level, Telemetry } from "./telemetry.ts";

export class Reporter implements Telemetry {
  readonly metrics = new Metrics();
  readonly #log: JsonLog;

  /** `write` takes whole lines. */
  constructor(write: (line: string) => void, least: Level) {
    this.#log = new JsonLog(write, least);
  }

  log(level: Level, message: string, fields?: Fields): void {
    this.#log.log(level, message, fields);
  }

  count(name: string, labels?: Readonly<Record<string, string>>, by = 1): void {
    this.metrics.counter(name, labels).value += by;
  }

  snapshot(): Snapshot {
    return this.metrics.snapshot();
  }
}
