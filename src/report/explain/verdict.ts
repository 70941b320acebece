/** What became of the log, in a few words. */
import type { Explanation } from "../../finding/explanation.ts";

const VERDICTS: Readonly<Record<Explanation["verdict"], (explanation: Explanation) => string>> = {
  recognised: ({ failingStep }) => (failingStep ? "failed" : "a failure"),
  ambiguous: ({ failingStep }) => `${failingStep ? "failed" : "a failure"}; the log alone can't decide why`,
  "not-recognised": ({ failingStep }) =>
    failingStep
      ? "failed, for a reason that Slipway doesn't know"
      : "something failed, for a reason that Slipway doesn't know",
  "not-a-go-container-failure": ({ outcome }) =>
    outcome === "succeeded"
      ? "nothing failed here"
      : outcome === "failed"
        ? "failed in a step that has nothing to do with Go"
        : "no failure of a Go container build, start or rollout is seen here",
};

export function verdictOf(explanation: Explanation): string {
  return VERDICTS[explanation.verdict](explanation);
}
