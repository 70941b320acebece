/** A log of one JSON object a line. Passwords in URLs are masked before anything is written. */
import { maskSecrets } from "./secrets.ts";
import type { Fields, Level } from "./telemetry.ts";

const ORDER: readonly Level[] = ["debug", "info", "warn", "error"];

export class JsonLog {
  readonly #write: (line: string) => void;
  readonly #least: number;

  constructor(write: (line: string) => void, least: Level) {
    this.#write = write;
    this.#least = ORDER.indexOf(least);
  }

  log(level: Level, message: string, fields: Fields = {}): void {
    if (ORDER.indexOf(level) < this.#least) return;
    const line = JSON.stringify({ time: new Date().toISOString(), level, message, ...fields });
    this.#write(`${maskSecrets(line)}\n`);
  }
}
