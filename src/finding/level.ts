import type { Finding, Severity } from "./finding.ts";

/** How loud a finding is: only a sure one is an error, whatever it would be if it came true. */
export function levelOf(finding: Finding): Severity {
  return finding.severity === "error" && finding.confidence !== "certain" ? "warning" : finding.severity;
}
