/** From a trace to a verdict and its findings. */
import { claim, type Claimed } from "../causes/claim.ts";
import type { Cause, Site } from "../causes/cause.ts";
import type { Finding } from "../finding/finding.ts";
import type { AskedBy, BuildVerdict } from "../finding/report.ts";
import type { Plan } from "../build/plan.ts";
import { isSure } from "../build/certainty.ts";
import { namesSecret } from "../build/observe/secrets.ts";
import { observe } from "../build/observe/observe.ts";
import { AFTER_FAILURE } from "../build/simulate.ts";
import type { Hit, Trace } from "../build/trace.ts";
import { asksForArgument } from "./blank-args.ts";
import type { Invocation } from "./plans.ts";
import { mayDependOn } from "./unknown-args.ts";

export interface Judged {
  readonly verdict: BuildVerdict;
  readonly findings: readonly Finding[];
}

/** How an obstacle was met: behind the first failure, beside a start that works, or only observed. */
interface Telling {
  readonly behind?: boolean;
  readonly warning?: boolean;
  readonly observed?: boolean;
  /** The build context is a guess. */
  readonly guessed?: boolean;
  readonly unknownArgs?: ReadonlySet<string> | undefined;
  /** The repository's own files say how it is built, with all of its arguments. */
  readonly ordered?: boolean;
}

export function judge(
  causes: readonly Cause[],
  plan: Plan,
  trace: Trace,
  invocation: Invocation,
  build: number,
): Judged {
  const findings: Finding[] = [];
  const explain = (hit: Hit, options: Telling = {}): string | undefined => {
    const site = siteOf(plan, trace, hit);
    const claimed = claim(causes, hit.obstacle, site);
    if (!claimed) return undefined;
    const absent = isAbsent(hit) || (claimed.cause.absent?.(claimed.data, site) ?? false);
    findings.push(
      toFinding(claimed, site, build, {
        ...options,
        guessed: (invocation.guessed ?? false) || ((invocation.prepared ?? false) && absent),
        unknownArgs: invocation.unknownArgs,
        ordered: invocation.askedBy !== undefined && !invocation.openArgs,
      }),
    );
    return claimed.cause.slug;
  };
  const cause = trace.failure ? explain(trace.failure) : undefined;
  const seen = new Set<string>([`${cause}\0${trace.failure?.line}`]);
  for (const hit of trace.behind) {
    const key = `${hit.obstacle.kind}\0${hit.line}`;
    if (!seen.has(key)) explain(hit, { behind: true });
    seen.add(key);
  }
  let startCause: string | undefined;
  const builds = trace.outcome !== "fails";
  if (builds && trace.start?.hit) startCause = explain(trace.start.hit);
  if (builds) for (const hit of trace.start?.warnings ?? []) explain(hit, { warning: true });
  for (const hit of observe(plan, trace)) explain(hit, { observed: true });
  const failing = trace.failingStep;
  const at = failing ? trace.steps.indexOf(failing) + 1 : 0;
  return {
    findings: unique(findings),
    verdict: {
      dockerfile: invocation.dockerfile,
      context: invocation.context === "" ? "." : invocation.context,
      target: invocation.target ?? null,
      platform: invocation.platform,
      service: invocation.service ?? null,
      askedBy: invocation.askedBy ? ordering(invocation, invocation.askedBy) : null,
      outcome: trace.outcome,
      start: builds ? (trace.start?.outcome ?? "unknown") : "unknown",
      failingStep: trace.failure
        ? {
            line: trace.failure.line,
            instruction: failing ? firstLine(failing.text) : firstLine(lineText(plan, trace.failure.line)),
          }
        : null,
      cause: cause ?? startCause ?? null,
      unknown: unknowns(trace, builds),
      steps: { total: trace.steps.length, failing: failing ? at : null },
      assumptions: invocation.assumptions,
    },
  };
}

/** What goes wrong beside the build, in files of the repository that use what it makes. */
export function judgeBeside(
  causes: readonly Cause[],
  plan: Plan,
  trace: Trace,
  hits: readonly Hit[],
  build: number,
): Finding[] {
  const findings = hits.flatMap((hit) => {
    const site = siteOf(plan, trace, hit);
    const claimed = claim(causes, hit.obstacle, site);
    return claimed ? [toFinding(claimed, site, build, { observed: true })] : [];
  });
  return unique(findings);
}

function ordering({ buildArgs, contexts }: Invocation, { file, line }: { file: string; line: number }): AskedBy {
  const args = [...buildArgs].filter(([name]) => !namesSecret(name));
  return { file, line, args: Object.fromEntries(args), contexts: Object.fromEntries(contexts) };
}

function unknowns(trace: Trace, builds: boolean): { line: number; reason: string }[] {
  const all = [...trace.unknowns, ...(builds && trace.start?.outcome === "unknown" ? trace.start.unknowns : [])];
  const seen = new Set<string>();
  return all.filter(({ line, reason }) => {
    if (reason === AFTER_FAILURE) return false;
    const key = `${line}\0${reason}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function firstLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function lineText(plan: Plan, line: number): string {
  return plan.dockerfile.source.line(line);
}

function siteOf(plan: Plan, trace: Trace, hit: Hit): Site {
  const { source } = plan.dockerfile;
  const span = hit.span ?? source.lineSpan(Math.max(1, hit.line));
  return { hit, plan, trace, location: source.location(span) };
}

/** Nothing of this name is in the context, where a command before the build may put it. */
function isAbsent({ obstacle }: Hit): boolean {
  return obstacle.kind === "source-missing" && obstacle.from === "context" && obstacle.ignored === undefined;
}

function toFinding({ cause, data }: Claimed, site: Site, build: number, options: Telling): Finding {
  const sure =
    isSure(site.hit.obstacle, options.guessed ?? false) &&
    !mayDependOn(options.unknownArgs ?? new Set(), site.plan.dockerfile, site.hit.line) &&
    (options.ordered || !asksForArgument(site.plan, site.hit));
  const own = typeof cause.confidence === "function" ? cause.confidence(data, site) : cause.confidence;
  return {
    cause: cause.slug,
    // what doesn't stop the build is no error, whatever the cause is elsewhere
    severity: options.warning || (options.observed && cause.severity === "error") ? "warning" : cause.severity,
    confidence:
      options.warning || options.observed ? (own ?? "likely") : sure && !options.behind ? (own ?? "certain") : "likely",
    message: cause.message(data, site),
    location: cause.location?.(data, site) ?? site.location,
    related: cause.related?.(data, site) ?? [],
    build,
    fault: cause.fault,
    prints: cause.prints?.(data, site) ?? [],
    fixes: cause.fixes?.(data, site) ?? [],
    behind: options.behind ?? false,
  };
}

function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.cause}\0${finding.location.file}\0${finding.location.line}\0${finding.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
