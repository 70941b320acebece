/** Whether two answers are the same, leaving out what one side does not say. */
import type { Answer, Request } from "./answers.ts";

/** Where they differ: ours and theirs, as text. */
export interface Difference {
  readonly ours: string;
  readonly theirs: string;
}

export function compare(request: Request, ours: Answer, theirs: Answer): Difference | undefined {
  const file = request.op === "gofile";
  const left = canonical(file ? ourFile(request, ours) : ours);
  const right = canonical(file ? theirFile(theirs) : theirs);
  return left === right ? undefined : { ours: left, theirs: right };
}

/** Bytes that are no UTF-8 can be written with escapes; our strings hold U+FFFD for them. */
const badBytes = /(?:\\x[89a-f][0-9a-f]|\uFFFD)+/g;

/** Go's zero values, null and what is not there are one. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === "string") return inner.replaceAll(badBytes, "\uFFFD");
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    const kept = Object.entries(inner).filter(([, each]) => !isEmpty(each));
    return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

type Pair = readonly [string, number];

function sorted(pairs: unknown): Pair[] {
  return [...(pairs as Pair[])].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
}

const prefix = /^(?:read \/pkg\/)?[^:\s]*: /;

/** go/build reports what is wrong in an order of its own; the readers tell all of it. */
function ourFile({ name = "" }: Request, answer: Answer): Answer {
  const reason = answer["reason"];
  const error = answer["error"] as { message: string; at: number } | undefined;
  const imports = sorted(answer["imports"]);
  if (reason === "hidden" || reason === "name" || reason === "constraint" || (reason === "documentation" && !error)) {
    return error && reason === "constraint" && error.message.includes("NUL")
      ? { reason: "invalid", message: error.message }
      : { reason: reason === "hidden" ? "none" : "ignored" };
  }
  if (error?.message === "unexpected NUL in input") return { reason: "invalid", message: error.message };
  if (reason === "malformed") return { reason: "invalid", message: answer["constraintError"] };
  if (error) return { message: error.message, at: error.at };
  const test = name.endsWith("_test.go");
  if (test && answer["cgo"]) return { message: "cgo in test" };
  if (answer["cgoError"]) return { message: answer["cgoError"] };
  if (reason === "cgo") return { reason: "ignored", package: answer["package"] };
  const kind = answer["cgo"] ? "cgo" : reason;
  return { reason: kind, package: packageName(answer["package"], test), imports, embeds: sorted(answer["embeds"]) };
}

function packageName(name: unknown, test: boolean): unknown {
  return test && typeof name === "string" && name.endsWith("_test") && name !== "_test" ? name.slice(0, -5) : name;
}

function theirFile(answer: Answer): Answer {
  const error = answer["error"] as { message: string; line?: number; column?: number } | undefined;
  const reason = answer["reason"];
  if (error?.line !== undefined) return { message: error.message, at: error.line * 1000 + (error.column ?? 0) };
  if (error?.message.startsWith("use of cgo in test")) return { message: "cgo in test" };
  if (error) {
    const message = error.message.replace(prefix, "");
    return message.includes("#cgo") ? { message } : { reason: "invalid", message };
  }
  const list = { imports: sorted(answer["imports"]), embeds: sorted(answer["embeds"]) };
  if (reason === "none") return { reason };
  return reason === "ignored"
    ? { reason, package: answer["package"] }
    : { reason, package: answer["package"], ...list };
}
