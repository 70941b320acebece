/** Why a proxy, or no proxy at all, gave a file. */

/**
 * `not-found`: it said so, and the next entry of GOPROXY is asked; `direct`: this module comes from its origin, not from a
 * proxy; `failed`: anything else.
 */
export type ProblemKind = "not-found" | "direct" | "failed";

export class ProxyProblem extends Error {
  readonly kind: ProblemKind;
  /** What was answered, or the status that a gateway has for an answer that never came: 502, 504. */
  readonly status: number | undefined;

  constructor(kind: ProblemKind, message: string, status?: number) {
    super(message);
    this.name = "ProxyProblem";
    this.kind = kind;
    this.status = status;
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
