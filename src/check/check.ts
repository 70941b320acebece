/** `check`: every build of a repository, simulated and judged. */
import { simulate } from "../build/simulate.ts";
import type { Hit, Trace } from "../build/trace.ts";
import type { Plan } from "../build/plan.ts";
import type { Cause } from "../causes/cause.ts";
import type { Finding } from "../finding/finding.ts";
import type { BuildVerdict, CheckReport } from "../finding/report.ts";
import { parseDockerfile } from "../docker/dockerfile/parse.ts";
import { Source } from "../text/source.ts";
import { findFiles } from "../project/find.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { besideAll, besideBuild } from "./beside/beside.ts";
import { besideFacts } from "./beside/facts.ts";
import { invocationsOf, single } from "./invocations.ts";
import type { CheckOptions } from "./options.ts";
import { makePlan, makeWorld, readDockerfile, relative } from "./plans.ts";
import { unreadable } from "./unreadable.ts";
import { suppress } from "./suppress.ts";
import { type Judged, judge, judgeBeside } from "./verdict.ts";

export async function check(
  snapshot: Snapshot,
  causes: readonly Cause[],
  options: CheckOptions = {},
): Promise<CheckReport> {
  const world = makeWorld(snapshot, options.modules);
  const notes: string[] = [];
  const found = options.file === undefined ? findFiles(snapshot, options.directory) : undefined;
  const { invocations, recipes } = found
    ? await invocationsOf(world, found, options, notes)
    : { invocations: [single(options.file ?? "", options.context ?? "", options, [])], recipes: [] };
  const facts = found && invocations.length > 0 ? await besideFacts(snapshot, found, recipes) : undefined;
  const builds: BuildVerdict[] = [];
  const findings: Finding[] = [];
  const told = new Set<string>();
  for (const invocation of invocations) {
    const dockerfile = readDockerfile(world, relative(invocation.dockerfile), invocation.inline);
    const build = builds.length;
    const unread = dockerfile ? undefined : unreadable(snapshot, relative(invocation.dockerfile));
    if (unread !== undefined) {
      notes.push(unread);
      continue;
    }
    const plan = makePlan(
      world,
      dockerfile ?? parseDockerfile(new Source(invocation.dockerfile, "")),
      invocation,
      options,
    );
    const missing: Hit = {
      obstacle: { kind: "dockerfile-missing", path: invocation.dockerfile, service: invocation.service },
      line: 1,
      span: undefined,
      stage: undefined,
    };
    const trace = dockerfile ? (broken(plan) ?? simulate(plan)) : failsWith(missing);
    const judged = judge(causes, plan, trace, invocation, build);
    if (invocation.askedBy && alreadyTold(told, judged)) continue;
    builds.push(judged.verdict);
    const beside = facts
      ? [...(build === 0 ? await besideAll(facts) : []), ...(await besideBuild(facts, plan, trace))]
      : [];
    const further = judgeBeside(causes, plan, trace, beside, build).filter((finding) => isNew(told, finding));
    findings.push(...suppress([...judged.findings, ...further], plan, causes, options.putAside));
  }
  if (found) notes.push(...remarks(found, builds.length + notes.length));
  return { version: 1, builds, findings: selected(findings, options), notes };
}

/** The same build with other arguments that change nothing of what is told. */
function alreadyTold(told: Set<string>, { verdict, findings }: Judged): boolean {
  const lines = findings.map(({ cause, location, message }) => [cause, location.line, message]);
  const key = JSON.stringify([{ ...verdict, askedBy: null }, lines]);
  const known = told.has(key);
  told.add(key);
  return known;
}

/** Several builds may show the same of a file beside them. */
function isNew(told: Set<string>, { cause, location, message }: Finding): boolean {
  const key = JSON.stringify([cause, location, message]);
  const known = told.has(key);
  told.add(key);
  return !known;
}

function selected(findings: readonly Finding[], options: CheckOptions): Finding[] {
  if (options.only === "errors") return findings.filter((finding) => finding.severity === "error");
  if (options.only === "warnings") return findings.filter((finding) => finding.severity !== "note");
  return [...findings];
}

function failsWith(hit: Hit): Trace {
  return {
    steps: [],
    outcome: "fails",
    failure: hit,
    failingStep: undefined,
    behind: [],
    unknowns: [],
    stages: new Map(),
    final: undefined,
    start: undefined,
  };
}

/** The Dockerfile itself, its stages or its ignore file end the build before any step. */
function broken(plan: Plan): Trace | undefined {
  const [error] = plan.dockerfile.errors;
  if (error)
    return failsWith({
      obstacle: { kind: "dockerfile-error", message: error.message, layer: error.layer, span: error.span },
      line: error.line,
      span: error.span,
      stage: undefined,
    });
  const stages = plan.graph.errors.find((candidate) => candidate.phase === "load") ?? plan.graph.errors[0];
  if (stages)
    return failsWith({
      obstacle: { kind: "dockerfile-error", message: stages.message, layer: "stages", span: stages.span },
      line: stages.line,
      span: stages.span,
      stage: undefined,
    });
  const [ignore] = plan.ignore?.file.errors ?? [];
  if (ignore && plan.ignore)
    return failsWith({
      obstacle: { kind: "ignore-error", file: plan.ignore.path, line: ignore.line, message: ignore.message },
      line: 1,
      span: undefined,
      stage: undefined,
    });
  return undefined;
}

function remarks(found: ReturnType<typeof findFiles>, told: number): string[] {
  const notes: string[] = [];
  if (told === 0) notes.push("there is no Dockerfile here, so there is no build to judge");
  if (found.goMods.length === 0) notes.push("there is no go.mod here: this may not be a Go module");
  else if (!found.goMods.includes("go.mod") && !found.goWorks.includes("go.work"))
    notes.push(
      `go.mod is not at the top but in ${found.goMods
        .slice(0, 3)
        .map((path) => `\`${path}\``)
        .join(", ")}`,
    );
  return notes;
}
