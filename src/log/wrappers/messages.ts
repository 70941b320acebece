/**
 * What stands in Docker's own JSON: messages of its API while it builds (`{"stream":"Step 1/5 : FROM …\\n"}`), and the files in which
 * it keeps what containers print (`{"log":"panic: …\\n","stream":"stderr","time":"…"}`).
 * @see https://github.com/moby/moby/blob/master/api/types/jsonstream/message.go
 */

const BEGINS = /^\{"(?:stream|log|errorDetail|error)":/;

/** Undefined when it is no such message. Several lines may be in it. */
export function inMessage(text: string): string | undefined {
  if (!BEGINS.test(text)) return undefined;
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof message !== "object" || message === null) return undefined;
  for (const key of ["log", "error", "stream"]) {
    const value: unknown = Reflect.get(message, key);
    if (typeof value === "string") return value.replace(/\r?\n$/, "");
  }
  return undefined;
}
