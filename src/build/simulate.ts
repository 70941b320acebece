/**
 * Runs a plan on paper. The engine works on all stages at once and checks what is copied from the build context as soon as
 * the context is there: a COPY of a file that isn't in the context ends the build before any RUN that takes its time, even
 * one above it or in another stage.
 */
import type { Copy, Instruction, Run } from "../docker/dockerfile/ast.ts";
import { resolvePath } from "../text/path.ts";
import { HOLE } from "../text/unknown.ts";
import type { Doubt } from "./answer.ts";
import { Filesystem } from "./fs/filesystem.ts";
import { EmptyLayer } from "./fs/layer.ts";
import { ImageLayer, UnknownImageLayer } from "./fs/image-layer.ts";
import type { Plan } from "./plan.ts";
import type { StageState } from "./stage.ts";
import { simulateStart } from "./start/start.ts";
import { configure, type Scope } from "./steps/config.ts";
import { copyStep } from "./steps/copy-step.ts";
import { sentByOthers } from "./steps/sent.ts";
import { simulateRun } from "./steps/run.ts";
import type { RunContext } from "./steps/run-context.ts";
import type { Hit, Step, Trace } from "./trace.ts";

interface Session {
  readonly plan: Plan;
  readonly scope: Scope;
  readonly context: Filesystem;
  readonly steps: Step[];
  readonly unknowns: Doubt[];
  readonly done: Map<number, StageState>;
  readonly images: Map<string, StageState>;
  readonly caches: Set<string>;
}

/** What stands behind a failing step is not known for that reason alone. */
export const AFTER_FAILURE = "a step before it fails";

/** Obstacles that depend on what only the caller knows: they are likely, not sure. */
export function isSure(hit: Hit): boolean {
  return !["no-credentials", "proxy-loopback", "secret-missing", "ssh-host-unknown", "ssh-missing"].includes(
    hit.obstacle.kind,
  );
}

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

/** A base image that can't exist ends the build before any step. */
function baseObstacle(session: Session): Hit | undefined {
  const { plan } = session;
  for (const index of plan.graph.reachable) {
    const stage = plan.graph.stages[index];
    if (!stage || stage.base.kind !== "image") continue;
    const found = plan.facts(stage.base.ref, platformText(session, index));
    if (found.known || found.impossible === undefined) continue;
    const { from } = stage.stage;
    return {
      obstacle: { kind: "base-impossible", ref: stage.base.ref, reason: found.impossible, span: from.image.span },
      line: from.line,
      span: from.image.span,
      stage: index,
    };
  }
  return undefined;
}

function platformText(session: Session, index: number): string {
  const { os, arch } = session.plan.platform;
  return session.plan.graph.stages[index]?.platform ?? `${os}/${arch}`;
}

function stageResult(session: Session, index: number): StageState | undefined {
  const known = session.done.get(index);
  if (known) return known;
  const resolved = session.plan.graph.stages[index];
  if (!resolved) return undefined;
  let state = baseState(session, index);
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
  return {
    state: next,
    step: instruction.keyword === "WORKDIR" ? { ...base, ...clean, outcome: "passes" } : undefined,
  };
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

/** A name without tag, slash or dot that is no stage, but almost one: taken for an image, it is not found. */
function strangeName(session: Session, stage: number, name: string): string | undefined {
  const found = session.plan.graph.lookupFrom(stage, name);
  if (found.kind !== "image" || /[/:.@$]/.test(name) || session.plan.facts(name, platformText(session, stage)).known)
    return undefined;
  const names = session.plan.dockerfile.stages.flatMap((candidate) =>
    candidate.name === undefined ? [] : [candidate.name],
  );
  return names.some((candidate) => almost(candidate, name.toLowerCase())) ? name : undefined;
}

/** One letter too many, too few, other, or two swapped. */
function almost(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  return (
    (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === `${right.charAt(1)}${right.charAt(0)}`)
  );
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

function baseState(session: Session, index: number): StageState {
  const { plan } = session;
  const stage = plan.graph.stages[index];
  const line = stage?.stage.from.line ?? 1;
  const base = stage?.base;
  if (base?.kind === "stage") {
    const parent = stageResult(session, base.index);
    if (parent) return { ...parent, line };
  }
  if (base?.kind === "scratch") return emptyState(session, line);
  if (base?.kind === "image") return imageState(session, base.ref, index, line);
  if (base?.kind === "context") {
    const context = plan.contexts.get(base.name);
    if (context?.is === "image") return imageState(session, context.ref, index, line);
    if (context?.is === "directory") return { ...emptyState(session, line), fs: context.tree.filesystem() };
  }
  const reason: Doubt = { reason: base?.kind === "unknown" ? base.reason : "the base isn't known", line };
  session.unknowns.push(reason);
  return {
    ...emptyState(session, line),
    fs: new Filesystem([new UnknownImageLayer(reason)]),
    facts: undefined,
    image: stage?.stage.from.image.text ?? "",
  };
}

function emptyState(session: Session, line: number): StageState {
  const { plan } = session;
  const scratch = plan.facts("scratch", "linux/amd64");
  return {
    fs: new Filesystem([new EmptyLayer()]),
    env: new Map([["PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"]]),
    args: new Map(),
    workdir: "/",
    user: "",
    userLine: line,
    shell: ["/bin/sh", "-c"],
    entrypoint: undefined,
    cmd: undefined,
    healthcheck: undefined,
    exposed: [],
    platform: plan.platform,
    facts: scratch.known ? scratch.facts : undefined,
    image: "scratch",
    line,
  };
}

function imageState(session: Session, ref: string, index: number | undefined, line: number): StageState {
  const platform =
    index === undefined ? `${session.plan.platform.os}/${session.plan.platform.arch}` : platformText(session, index);
  const found = session.plan.facts(ref, platform);
  const empty = { ...emptyState(session, line), image: ref };
  const [os = "linux", arch = "amd64"] = platform.split("/");
  if (!found.known) {
    const reason: Doubt = { reason: found.reason, line };
    if (index !== undefined && !session.unknowns.some((other) => other.reason === reason.reason))
      session.unknowns.push(reason);
    return {
      ...empty,
      fs: new Filesystem([new UnknownImageLayer(reason)]),
      facts: undefined,
      env: new Map([["PATH", HOLE]]),
      workdir: HOLE,
      user: HOLE,
      platform: { os, arch },
    };
  }
  const { facts } = found;
  const reason: Doubt = { reason: `what else \`${ref}\` holds isn't known`, line };
  const env = new Map(Object.entries(facts.env));
  if (!env.has("PATH")) env.set("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
  return {
    ...empty,
    fs: ref === "scratch" ? empty.fs : new Filesystem([new ImageLayer(facts, reason)]),
    env,
    workdir: facts.workdir === "" ? "/" : resolvePath("/", facts.workdir),
    user: facts.user,
    entrypoint: facts.entrypoint && { form: "exec", argv: facts.entrypoint, line: 0 },
    cmd: facts.cmd && { form: "exec", argv: facts.cmd, line: 0 },
    platform: { os, arch },
    facts,
  };
}
