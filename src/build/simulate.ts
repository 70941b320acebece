/**
 * Runs a plan on paper. The engine works on all stages at once and checks what is copied from the build context as soon as
 * the context is there: a COPY of a file that isn't in the context ends the build before any RUN that takes its time, even
 * one above it or in another stage.
 */
import type { Copy, Instruction, Run } from "../docker/dockerfile/ast.ts";
import { almost } from "../text/almost.ts";
import { baseObstacle, baseState, imageState } from "./base-state.ts";
import type { Filesystem } from "./fs/filesystem.ts";
import type { Plan } from "./plan.ts";
import { platformText, type Session } from "./session.ts";
import type { StageState } from "./stage.ts";
import { simulateStart } from "./start/start.ts";
import { configure, type Scope } from "./steps/config.ts";
import { copyStep } from "./steps/copy-step.ts";
import { sentByOthers } from "./steps/sent.ts";
import { simulateRun } from "./steps/run.ts";
import { workdirHit } from "./steps/workdir.ts";
import type { RunContext } from "./steps/run-context.ts";
import type { Hit, Step, Trace } from "./trace.ts";

/** What stands behind a failing step is not known for that reason alone. */
export const AFTER_FAILURE = "a step before it fails";

export function simulate(plan: Plan): Trace {
  const scope: Scope = {
    escape: plan.dockerfile.directives.escape,
    globals: plan.graph.globals,
    buildArgs: plan.buildArgs,
  };
  const session: Session = {
    plan,
    scope,
    context: plan.context.filesystem(),
    steps: [],
    unknowns: [],
    done: new Map(),
    images: new Map(),
    caches: new Set(),
  };
  const { target } = plan.graph;
  if (target === undefined) return finished(session, undefined, undefined);
  const early = baseObstacle(session);
  const final = stageResult(session, target);
  return finished(session, early, final);
}

function finished(session: Session, early: Hit | undefined, final: StageState | undefined): Trace {
  const steps = [...session.steps].sort((a, b) => a.line - b.line);
  const failing = session.steps.filter((step) => step.outcome === "fails" && step.hit);
  const fromContext = failing.filter(
    (step) =>
      step.hit?.obstacle.kind === "source-missing" && step.hit.obstacle.from === "context" && step.keyword !== "RUN",
  );
  const first = [...fromContext].sort((a, b) => a.line - b.line)[0] ?? failing[0];
  const failure = early ?? first?.hit;
  const behind = failing.filter((step) => step !== first).flatMap((step) => (step.hit ? [step.hit] : []));
  const open = session.steps.some((step) => step.outcome === "unknown");
  const outcome = failure ? "fails" : open ? "unknown" : "builds";
  const start = final ? simulateStart(session.plan, final) : undefined;
  return {
    steps,
    outcome,
    failure,
    failingStep: early ? undefined : first,
    behind,
    unknowns: session.unknowns,
    stages: session.done,
    final,
    start,
  };
}

function stageResult(session: Session, index: number): StageState | undefined {
  const known = session.done.get(index);
  if (known) return known;
  const resolved = session.plan.graph.stages[index];
  if (!resolved) return undefined;
  let state = baseState(session, index, (other) => stageResult(session, other));
  let reached = true;
  const triggers = resolved.triggers.map((instruction) => ({ instruction, line: resolved.stage.from.line }));
  const own = (resolved.replaced ? [] : resolved.stage.instructions).map((instruction) => ({
    instruction,
    line: instruction.line,
  }));
  for (const { instruction, line } of [...triggers, ...own]) {
    const step = stepOf(session, index, instruction, line, state, reached);
    state = step.state;
    if (step.step) session.steps.push(step.step);
    if (step.step?.outcome === "fails") {
      reached = false;
      const reason = { reason: AFTER_FAILURE, line };
      state = { ...state, fs: state.fs.doubt(["/"], reason, false) };
    }
  }
  session.done.set(index, state);
  return state;
}

function stepOf(
  session: Session,
  stage: number,
  instruction: Instruction,
  line: number,
  state: StageState,
  reached: boolean,
): { readonly state: StageState; readonly step: Step | undefined } {
  const base = {
    stage,
    line,
    span: instruction.span,
    keyword: instruction.keyword,
    text: `${instruction.keyword} ${instruction.rest.text}`.trim(),
  };
  const clean = { swallowed: [], remarks: [], unknowns: [], hit: undefined };
  if (instruction.keyword === "COPY" || instruction.keyword === "ADD") {
    const result = copyInstruction(session, stage, instruction, state);
    const hit = result.hit && { ...result.hit, line };
    if (result.unknown) session.unknowns.push(result.unknown);
    const outcome = hit ? "fails" : result.open ? "unknown" : "passes";
    return {
      state: result.state,
      step: {
        ...base,
        ...clean,
        outcome: reached || hit?.obstacle.kind === "source-missing" ? outcome : "not-reached",
        hit,
        unknowns: result.unknown ? [result.unknown] : [],
      },
    };
  }
  if (instruction.keyword === "RUN") {
    const result = runInstruction(session, stage, instruction, state);
    if (result.outcome === "unknown") session.unknowns.push(...result.unknowns.slice(0, 3));
    const hit = result.hit && { ...result.hit, line };
    return {
      state: result.state,
      step: {
        ...base,
        outcome: result.outcome,
        hit,
        swallowed: result.swallowed,
        remarks: result.remarks,
        unknowns: result.unknowns,
      },
    };
  }
  const next = configure(state, instruction, session.scope);
  if (instruction.keyword !== "WORKDIR") return { state: next, step: undefined };
  const hit = workdirHit(instruction, state, next.workdir, stage);
  if (hit)
    return { state, step: { ...base, ...clean, outcome: reached ? "fails" : "not-reached", hit: { ...hit, line } } };
  return { state: next, step: { ...base, ...clean, outcome: "passes" } };
}

function runInstruction(session: Session, stage: number, run: Run, state: StageState): ReturnType<typeof simulateRun> {
  const { plan } = session;
  const context: RunContext = {
    world: plan.world,
    escape: session.scope.escape,
    stage,
    context: session.context,
    from: (name) => sourceOf(session, stage, name, "mount")?.fs,
    ignored: (path) => ignoredBy(plan, path),
    contextPath: (path) => plan.context.path(path),
    caches: session.caches,
  };
  return simulateRun(run, state, context);
}

function copyInstruction(session: Session, stage: number, copy: Copy, state: StageState): ReturnType<typeof copyStep> {
  const { plan } = session;
  const from = copy.flags.find((flag) => flag.name === "from");
  const typo = from?.value === undefined ? undefined : strangeName(session, stage, from.value);
  if (from && typo !== undefined)
    return {
      state,
      unknown: undefined,
      open: false,
      hit: {
        obstacle: { kind: "stage-unknown", name: typo, span: from.span },
        line: copy.line,
        span: from.span,
        stage,
      },
    };
  return copyStep(copy, state, {
    escape: session.scope.escape,
    stage,
    source:
      from?.value === undefined
        ? { kind: "context", fs: session.context, sent: (dir) => sentByOthers(plan, copy, dir) }
        : { kind: "other", ...sourceOf(session, stage, from.value) },
    ignored: (path) => ignoredBy(plan, path),
    contextPath: (path) => plan.context.path(path),
  });
}

function ignoredBy(plan: Plan, path: string): { file: string; line: number; pattern: string } | undefined {
  const pattern = plan.context.ignoredBy(path);
  return pattern && plan.ignore
    ? { file: plan.ignore.path, line: pattern.line, pattern: `${pattern.negated ? "!" : ""}${pattern.text}` }
    : undefined;
}

/** How people call stages; there is no official image of such a name. */
const STAGE_NAME = /^(?:build|builder|build-(?:env|stage)|buildenv|builder-stage|compile|compiler|deps|dependencies)$/;

/** A name without tag, slash or dot that is no stage, but sounds or looks like one: taken for an image, it is not found. */
function strangeName(session: Session, stage: number, name: string): string | undefined {
  const found = session.plan.graph.lookupFrom(stage, name);
  if (found.kind !== "image" || /[/:.@$]/.test(name) || session.plan.facts(name, platformText(session, stage)).known)
    return undefined;
  const names = session.plan.dockerfile.stages.flatMap((candidate) =>
    candidate.name === undefined ? [] : [candidate.name],
  );
  return STAGE_NAME.test(name) || names.some((candidate) => almost(candidate, name.toLowerCase())) ? name : undefined;
}

/** What `--from` names: an earlier stage, a named context, or an image. */
function sourceOf(
  session: Session,
  stage: number,
  name: string,
  by: "copy" | "mount" = "copy",
):
  | { readonly fs: Filesystem | undefined; readonly index: number | undefined; readonly ref: string | undefined }
  | undefined {
  const { plan } = session;
  const found = plan.graph.lookupFrom(stage, name, by);
  if (found.kind === "stage") return { fs: stageResult(session, found.index)?.fs, index: found.index, ref: undefined };
  if (found.kind === "context") {
    const context = plan.contexts.get(found.name);
    if (context?.is === "directory") return { fs: context.tree.filesystem(), index: undefined, ref: undefined };
    return {
      fs: context?.is === "image" ? imageState(session, context.ref, undefined, 0).fs : undefined,
      index: undefined,
      ref: undefined,
    };
  }
  if (found.kind !== "image") return undefined;
  return { fs: imageState(session, found.ref, undefined, 0).fs, index: undefined, ref: found.ref };
}
