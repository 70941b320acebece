/** What is tried again, and when: the wait doubles and is spread at random, so that many clients don't return together. */
import { HttpFailure } from "../../host/http/failure.ts";

export interface RetryPlan {
  /** The first one counts. */
  readonly attempts: number;
  /** Milliseconds before the second attempt, at most. */
  readonly firstWait: number;
  readonly longestWait: number;
}

export const USUAL_RETRIES: RetryPlan = { attempts: 4, firstWait: 200, longestWait: 5000 };

/** Answers that another attempt may change. What is missing, forbidden or malformed stays so. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

export function isPassingStatus(status: number): boolean {
  return PASSING.has(status);
}

/** An untrusted certificate or an unknown host is no accident. */
export function isPassingFailure(error: unknown): error is HttpFailure {
  return error instanceof HttpFailure && (error.kind === "broken" || error.kind === "stalled");
}

/** Milliseconds before attempt `attempt`, counted from 1 for the second; `retryAfter` is the server's own wish. */
export function waitBefore(plan: RetryPlan, attempt: number, retryAfter: string | undefined): number {
  const asked = Number(retryAfter) * 1000;
  if (asked >= 0) return Math.min(asked, plan.longestWait * 4);
  return Math.random() * Math.min(plan.firstWait * 2 ** (attempt - 1), plan.longestWait);
}

export async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
