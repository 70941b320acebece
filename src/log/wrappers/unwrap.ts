/**
 * What stands around a line that some program printed: colours, time stamps, columns of CI systems, names of services, the
 * marks of a paste. They nest (`gh run view --log` puts its columns before the runner's time stamp), so they are taken off
 * until nothing is left to take.
 */
import { stripAnsi } from "./ansi.ts";
import { inMessage } from "./messages.ts";
import { sourceIn, stripPrefix } from "./prefixes.ts";

const MAX_LAYERS = 5;

/** Docker's own JSON; tests print it with a number before it. */
const MESSAGE = /^(?:\d{1,6}: )?\{"/;

export interface Unwrapped {
  /** The program's own text. */
  readonly text: string;
  /** The service or pod that the wrapper names. */
  readonly source: string | undefined;
}

/** Undefined when the whole line belongs to the wrapper. */
export function unwrap(raw: string): Unwrapped | undefined {
  let text = stripAnsi(raw);
  if (text.endsWith("\r")) text = text.slice(0, -1);
  let source: string | undefined;
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const inner = stripPrefix(text);
    if (inner === text) break;
    if (inner === undefined) return undefined;
    source ??= sourceIn(text.slice(0, text.length - inner.length));
    text = inner;
  }
  const message = MESSAGE.test(text) ? inMessage(text.slice(text.indexOf("{"))) : undefined;
  if (message === "") return undefined;
  const inner = message === undefined ? undefined : unwrap(message);
  if (inner) return { text: inner.text, source: source ?? inner.source };
  return { text, source };
}
