/**
 * `RUN --mount`: laid over the file system for one step, and taken away after it. What was at the place before shows again.
 * @see https://docs.docker.com/reference/dockerfile/#run---mount
 */
import type { Run } from "../../docker/dockerfile/ast.ts";
import type { Mount } from "../../docker/dockerfile/mounts.ts";
import { resolvePath } from "../../text/path.ts";
import type { Span } from "../../text/source.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Doubt } from "../answer.ts";
import { EMPTY_TREE, type Filesystem } from "../fs/filesystem.ts";
import { DoubtLayer, type Layer, MaybeLayer, MountLayer } from "../fs/layer.ts";
import type { DirNode } from "../fs/node.ts";
import type { StageState } from "../stage.ts";
import type { Hit } from "../trace.ts";
import { matchSources } from "./copy.ts";
import type { RunContext } from "./run-context.ts";

interface Mounted {
  readonly fs: Filesystem;
  /** The file system without the mounts, with what was there before them. */
  readonly take: (after: Filesystem) => Filesystem;
}

export function layMounts(
  run: Run,
  state: StageState,
  context: RunContext,
  mounts: readonly Mount[],
): Mounted | { readonly obstacle: Hit["obstacle"]; readonly span: Span } {
  const layers = new Set<Layer>();
  const targets: string[] = [];
  let { fs } = state;
  const lay = (layer: Layer): void => {
    layers.add(layer);
    fs = fs.over(layer);
  };
  for (const mount of mounts) {
    if (mount.type === "ssh") {
      if (mount.required && context.world.ssh === false)
        return { obstacle: { kind: "ssh-missing", id: mount.id ?? "default", span: mount.span }, span: mount.span };
      continue;
    }
    if (mount.type === "secret") {
      const id = mount.id ?? mount.target?.split("/").at(-1) ?? "";
      const given = context.world.secrets?.has(id);
      if (mount.required && given === false)
        return { obstacle: { kind: "secret-missing", id, span: mount.span }, span: mount.span };
      const target = mount.target ?? (mount.env === undefined ? `/run/secrets/${id}` : undefined);
      if (target !== undefined && isKnown(target) && given !== false)
        lay(
          new MountLayer(resolvePath(state.workdir, target), EMPTY_TREE, {
            kind: "file",
            mode: 0o400,
            uid: mount.uid ?? 0,
            content: { from: "unknown", reason: { reason: `secret \`${id}\``, line: run.line } },
          }),
        );
      continue;
    }
    // without a target it lies over the working directory
    const { target: place = "" } = mount;
    if (!isKnown(place)) continue;
    const target = resolvePath(state.workdir, place);
    if (target === "/") {
      const message = 'invalid mount target "/"';
      return { obstacle: { kind: "dockerfile-error", message, layer: "stages", span: mount.span }, span: mount.span };
    }
    targets.push(target);
    // the runtime makes the directories above a mount as well; the builder removes them again
    for (const parent of fs.missingAbove(target)) lay(new MountLayer(parent, EMPTY_TREE));
    if (mount.type === "tmpfs") {
      lay(new MountLayer(target, EMPTY_TREE));
      continue;
    }
    if (mount.type === "cache") {
      const root: DirNode = { kind: "dir", mode: mount.mode ?? 0o755, uid: mount.uid ?? 0 };
      // a new cache begins with what `from` and `source` name
      const base = mount.from === undefined ? undefined : context.from(mount.from);
      lay(new MountLayer(target, base ? base.subtree(resolvePath("/", mount.source ?? "/")) : EMPTY_TREE, root));
      if (context.caches.has(mount.id ?? target) || (mount.from !== undefined && !base))
        lay(new DoubtLayer([target], { reason: `cache mount \`${target}\``, line: run.line }, false));
      continue;
    }
    const from = mount.from === undefined ? context.context : context.from(mount.from);
    // a file or a directory: what stands at the place itself is open too
    const open = (reason: Doubt): void => {
      lay(new DoubtLayer([target], reason, true));
      lay(new MaybeLayer([target], reason));
    };
    if (!from) {
      open({ reason: `\`${mount.from}\` isn't known here`, line: run.line });
      continue;
    }
    const source = mount.source ?? "/";
    const [path = "/"] = matchSources(from, source) ?? [source];
    const found = from.find(path);
    if (found.is === "no") {
      const contextPath = mount.from === undefined ? context.contextPath(path.slice(1)) : undefined;
      return {
        obstacle: {
          kind: "source-missing",
          instruction: "RUN",
          source,
          span: mount.span,
          from: mount.from === undefined ? "context" : "stage",
          stage: undefined,
          contextPath,
          ignored: mount.from === undefined ? context.ignored(path.slice(1)) : undefined,
        },
        span: mount.span,
      };
    }
    if (found.is === "unknown") open(found.reason);
    else if (found.value.node.kind === "dir") lay(new MountLayer(target, from.subtree(found.value.path)));
    else lay(new MountLayer(target, EMPTY_TREE, found.value.node));
  }
  const before = state.fs;
  return {
    fs,
    take: (after) => {
      if (layers.size === 0) return after;
      let plain = after.without(layers);
      for (const target of targets) {
        const was = before.find(target);
        if (was.is === "yes" && was.value.node.kind === "dir")
          plain = plain.over(new MountLayer(target, before.subtree(target), was.value.node));
        else if (was.is === "no") plain = plain.over(new MountLayer(target, EMPTY_TREE));
      }
      return plain;
    },
  };
}
