/** What stages begin with: an image, nothing, a named context, or another stage. */
import { resolvePath } from "../text/path.ts";
import { HOLE } from "../text/unknown.ts";
import type { Doubt } from "./answer.ts";
import { Filesystem } from "./fs/filesystem.ts";
import { ImageLayer, UnknownImageLayer } from "./fs/image-layer.ts";
import { EmptyLayer } from "./fs/layer.ts";
import { platformText, type Session } from "./session.ts";
import type { StageState } from "./stage.ts";
import type { Hit } from "./trace.ts";

/** A base image that can't exist ends the build before any step. */
export function baseObstacle(session: Session): Hit | undefined {
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

/** The state that FROM starts a stage with; `stages` gives the end of another stage. */
export function baseState(
  session: Session,
  index: number,
  stages: (index: number) => StageState | undefined,
): StageState {
  const { plan } = session;
  const stage = plan.graph.stages[index];
  const line = stage?.stage.from.line ?? 1;
  const base = stage?.base;
  if (base?.kind === "stage") {
    const parent = stages(base.index);
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

/** An image as it is pulled; `index` is the stage that stands on it. */
export function imageState(session: Session, ref: string, index: number | undefined, line: number): StageState {
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
