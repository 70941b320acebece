/**
 * What stands around a line that some program printed: colours, time stamps, columns of CI systems, names of services, the
 * marks of a paste. They nest (`gh run view --log` puts its columns before the runner's time stamp), so they are taken off
 * until nothing is left to take.
 */
import { stripAnsi } from "./ansi.ts";
import { stripPrefix } from "./prefixes.ts";

const MAX_LAYERS = 5;

/** The program's own text; undefined when the whole line belongs to the wrapper. */
export function unwrap(raw: string): string | undefined {
  let text = stripAnsi(raw);
  if (text.endsWith("\r")) text = text.slice(0, -1);
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const inner = stripPrefix(text);
    if (inner === text) break;
    if (inner === undefined) return undefined;
    text = inner;
  }
  return text;
}
