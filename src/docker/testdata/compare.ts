/** Whether two answers are the same, leaving out what the engine itself leaves to chance. */
import type { Answer, Request } from "./answers.ts";

/** Where they differ: ours and theirs, as text. */
export interface Difference {
  readonly ours: string;
  readonly theirs: string;
}

export function compare(request: Request, ours: Answer, theirs: Answer): Difference | undefined {
  const left = canonical(normalise(request, ours));
  const right = canonical(normalise(request, theirs));
  return left === right || excused(request, ours, theirs) ? undefined : { ours: left, theirs: right };
}

function normalise(request: Request, answer: Answer): Answer {
  if (request.op === "dockerfile") return normaliseDockerfile(request, answer);
  if (request.op === "ignore") return normaliseIgnore(answer);
  return answer;
}

function normaliseDockerfile({ text }: Request, answer: Answer): Answer {
  const { checkError, error, refusal, ...rest } = answer;
  if (text === "") return {};
  if (typeof checkError === "string") return { error: `failed to parse check options: ${checkError}` };
  return error === undefined ? { ...rest, refusal } : { error };
}

function normaliseIgnore({ walkError, broken, kept, error }: Answer): Answer {
  return walkError !== undefined || broken ? { broken: true } : { kept, error };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (typeof inner === "string") return inner.replace(/ \(did you mean [^)]*\?\)/g, " (did you mean …?)");
    if (key === "values" && Array.isArray(inner)) return [...(inner as string[])].sort();
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

const graphError =
  /base name|failed to parse (?:stage name|platform)|empty platform|target stage|invalid stage index|circular dependency|cannot (?:copy|mount) from stage|not supported for --from|no stages to build|onbuild trigger/;

/** The differences that `conformance/differences.md` names: characters cut in two, and ONBUILD read again. */
function named({ text }: Request, theirs: Answer): boolean {
  if (/\\x[89a-f]/.test(String(theirs["dump"]))) return true;
  if (/^[^\0-\x7f]\s*#/m.test(text)) return true;
  return /^\s*#\s*escape\s*=\s*`[^]*onbuild[^\n]*<<[^\n]*\\[ \t]*\r?\n/i.test(text);
}

/** A build stops at errors inside instructions, which the stage graph does not look for. */
function excused(request: Request, ours: Answer, theirs: Answer): boolean {
  if (request.op === "dockerfile") return named(request, theirs);
  if (request.op !== "build") return false;
  if (String(ours["error"]).startsWith("invalid context name")) return true;
  if (ours["unreadable"]) return typeof theirs["error"] === "string";
  const error = theirs["error"];
  if (ours["error"] === undefined && error === undefined) return sameImages(ours, theirs);
  if (ours["phase"] === "load") return canonical(ours["error"]) === canonical(error) || oneOfMany(ours, error);
  return typeof error === "string" && (!graphError.test(error) || ours["error"] === error);
}

/** References and ONBUILD are looked at in no fixed order; which of several mistakes is reported is chance. */
function oneOfMany(ours: Answer, error: unknown): boolean {
  const chance = [ours["error"], error].every((message) => {
    const text = String(message);
    return text.startsWith("failed to parse stage name") || !graphError.test(text);
  });
  return chance && (ours["all"] as unknown[]).some((message) => canonical(message) === canonical(error));
}

/** The engine resolves the images of mounts and copies as well, and names them in full. */
function sameImages(ours: Answer, theirs: Answer): boolean {
  const resolved = new Set(theirs["images"] as string[]);
  return (ours["images"] as string[]).every((ref) => [...resolved].some((full) => full.includes(ref)));
}
