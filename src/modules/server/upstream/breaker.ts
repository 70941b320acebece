/** An upstream that keeps failing is left alone for a while, so that every client is told at once instead of waiting for it. */
import { ProxyProblem } from "../../proxy/problem.ts";
import type { Guard } from "../../proxy/client.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";

/** Failures in a row. */
const MOST = 5;
/** Milliseconds; then one question is let through, and its outcome decides. */
const PAUSE = 5000;

interface State {
  failures: number;
  /** By the clock that never jumps. */
  closedUntil: number;
  trying: boolean;
}

export function upstreamGuard(telemetry: Telemetry): Guard {
  const states = new Map<string, State>();
  return async (base, ask) => {
    const upstream = hostOf(base);
    let state = states.get(base);
    if (!state) states.set(base, (state = { failures: 0, closedUntil: 0, trying: false }));
    const rest = state.closedUntil - performance.now();
    if (state.failures >= MOST && (rest > 0 || state.trying)) {
      const text = `${upstream} failed ${state.failures} times in a row, and is left alone for ${Math.max(1, Math.ceil(rest / 1000))} s`;
      telemetry.count("slipway_proxy_upstream_requests_total", { upstream, outcome: "left alone" });
      throw new ProxyProblem("failed", text, 503);
    }
    state.trying = state.failures >= MOST;
    try {
      const answer = await ask();
      state.failures = 0;
      telemetry.count("slipway_proxy_upstream_requests_total", { upstream, outcome: "answered" });
      return answer;
    } catch (error) {
      const failed = isFailure(error);
      if (failed) {
        state.failures++;
        state.closedUntil = performance.now() + PAUSE;
        if (state.failures === MOST) telemetry.log("warn", "an upstream is left alone for a while", { upstream });
      } else state.failures = 0;
      telemetry.count("slipway_proxy_upstream_requests_total", { upstream, outcome: failed ? "failed" : "refused" });
      throw error;
    } finally {
      state.trying = false;
    }
  };
}

/** "Not found" and "forbidden" are answers. */
function isFailure(error: unknown): boolean {
  return (
    error instanceof ProxyProblem && error.kind === "failed" && (error.status === undefined || error.status >= 500)
  );
}

function hostOf(base: string): string {
  const url = new URL(base);
  return url.host === "" ? url.href : url.host;
}
