/** What `check` says of a repository; the JSON report is this, as it is. */
import type { Finding } from "./finding.ts";

export interface UnknownReason {
  readonly line: number;
  readonly reason: string;
}

export interface AskedBy {
  readonly file: string;
  readonly line: number;
  /** Build arguments that it gives, as far as they are known; none whose name is that of a secret. */
  readonly args: Readonly<Record<string, string>>;
  /** Named contexts: directories relative to the checked one, images and addresses as written. */
  readonly contexts: Readonly<Record<string, string>>;
}

export interface BuildVerdict {
  readonly dockerfile: string;
  /** Directory of the build context, relative to the checked directory. */
  readonly context: string;
  readonly target: string | null;
  readonly platform: string;
  /** Compose service; null for a Dockerfile by itself. */
  readonly service: string | null;
  /** The line of the repository that orders this build; null when none does. */
  readonly askedBy: AskedBy | null;
  readonly outcome: "builds" | "fails" | "unknown";
  readonly start: "starts" | "fails" | "unknown";
  readonly failingStep: { readonly line: number; readonly instruction: string } | null;
  /** Slug of the reason of the first failure. */
  readonly cause: string | null;
  readonly unknown: readonly UnknownReason[];
  /** Instructions that make a step, and the number of the failing one among them. */
  readonly steps: { readonly total: number; readonly failing: number | null };
  /** What was assumed because nothing says it. */
  readonly assumptions: readonly string[];
}

export interface CheckReport {
  readonly version: 1;
  readonly builds: readonly BuildVerdict[];
  readonly findings: readonly Finding[];
  /** What a person should know before the findings: no Dockerfile, a go.mod further down. */
  readonly notes: readonly string[];
}
