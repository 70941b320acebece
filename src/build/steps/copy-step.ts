/** One COPY or ADD instruction: its words expanded, its sources copied one after the other. */
import type { Copy } from "../../docker/dockerfile/ast.ts";
import { basename, dirname, resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Doubt } from "../answer.ts";
import type { Filesystem } from "../fs/filesystem.ts";
import type { StageState } from "../stage.ts";
import type { Hit } from "../trace.ts";
import { copySource, type CopyOptions } from "./copy.ts";
import { expandIn } from "./expand.ts";
import { lookupUser } from "./users.ts";

export interface CopyContext {
  readonly escape: string;
  readonly stage: number;
  readonly source:
    | { readonly kind: "context"; readonly fs: Filesystem; readonly sent: (dir: string) => boolean }
    | {
        readonly kind: "other";
        readonly fs?: Filesystem | undefined;
        readonly index?: number | undefined;
        readonly ref?: string | undefined;
      };
  readonly ignored: (
    path: string,
  ) => { readonly file: string; readonly line: number; readonly pattern: string } | undefined;
  readonly contextPath: (path: string) => string;
}

export interface CopyOutcome {
  readonly state: StageState;
  readonly hit: Hit | undefined;
  readonly unknown: Doubt | undefined;
  /** It may as well fail. */
  readonly open: boolean;
}

const REMOTE = /^(https?:\/\/|git@|git:\/\/|ssh:\/\/)|\.git(#.*)?$/;

/** A repository is checked out into the destination. @see https://github.com/moby/buildkit/blob/master/util/gitutil/git_ref.go */
const REPOSITORY = /^(?:git@|git:\/\/|ssh:\/\/)|\.git(?:[?#].*)?$/;

export function copyStep(copy: Copy, state: StageState, context: CopyContext): CopyOutcome {
  const { line } = copy;
  const expand = (text: string): string => expandIn(state, text, context.escape).text;
  const destination = expand(copy.destination.text);
  const sent = context.source.kind === "context" ? context.source.sent : (): boolean => true;
  const options = { ...readOptions(copy, state, expand), sent };
  let { fs } = state;
  let unknown: Doubt | undefined;
  const fail = (obstacle: Hit["obstacle"], span: Hit["span"]): CopyOutcome => ({
    state,
    hit: { obstacle, line, span, stage: context.stage },
    unknown: undefined,
    open: false,
  });
  let open = false;
  for (const heredoc of copy.heredocs) {
    const target = state.fs.stat(resolvePath(state.workdir, destination));
    const into = destination.endsWith("/") || (target.is === "yes" && target.value.kind === "dir");
    const path = into ? `${destination}/${heredoc.name}` : destination;
    const text = heredoc.chomp ? heredoc.body.replace(/^\t+/gm, "") : heredoc.body;
    if (isKnown(path) && isKnown(state.workdir))
      fs = fs.write(resolvePath(state.workdir, path), {
        kind: "file",
        mode: options.mode ?? 0o644,
        uid: options.uid ?? 0,
        content: { from: "text", text: heredoc.expand ? expand(text) : text },
      });
  }
  for (const word of copy.sources) {
    const source = expand(word.text);
    if (copy.keyword === "ADD" && REMOTE.test(source)) {
      const reason = { reason: `\`ADD ${source}\` downloads it`, line };
      const there =
        isKnown(destination) && isKnown(state.workdir) ? fs.stat(resolvePath(state.workdir, destination)) : undefined;
      const intoDir = /\/\.?$|^\.\.?$/.test(destination) || (there?.is === "yes" && there.value.kind === "dir");
      const name = intoDir ? `${destination}/${basename(source)}` : destination;
      if (REPOSITORY.test(source) && isKnown(destination) && isKnown(state.workdir)) {
        const dir = resolvePath(state.workdir, destination);
        fs = fs.makeDir(dir).doubt([dir], reason, false);
      } else if (isKnown(name))
        fs = fs.write(resolvePath(state.workdir, name), {
          kind: "file",
          mode: options.mode ?? 0o600,
          uid: options.uid ?? 0,
          content: { from: "unknown", reason },
        });
      else fs = fs.doubt([isKnown(destination) ? resolvePath(state.workdir, destination) : "/"], reason, false);
      continue;
    }
    if (!context.source.fs) {
      const reason = {
        reason: `what \`--from=${copy.flags.find((flag) => flag.name === "from")?.value ?? ""}\` holds isn't known`,
        line,
      };
      unknown ??= reason;
      fs = unknownCopy(fs, state, source, destination, reason);
      continue;
    }
    const result = copySource(fs, context.source.fs, source, destination, state.workdir, options, line);
    if (result.is === "missing") {
      const path = resolvePath("/", source).slice(1);
      const inContext = context.source.kind === "context";
      const index = context.source.kind === "other" ? context.source.index : undefined;
      return fail(
        {
          kind: "source-missing",
          instruction: copy.keyword,
          source,
          span: word.span,
          from: inContext ? "context" : index === undefined ? "image" : "stage",
          stage: index,
          contextPath: inContext ? context.contextPath(path) : undefined,
          ignored: inContext ? context.ignored(path) : undefined,
        },
        word.span,
      );
    }
    if (result.is === "onto-file")
      return fail({ kind: "copy-onto-file", destination, span: copy.destination.span }, copy.destination.span);
    if (result.is === "file-onto-dir")
      return fail({ kind: "copy-file-onto-dir", destination, span: copy.destination.span }, copy.destination.span);
    fs = result.fs;
    unknown ??= result.unknown;
    open ||= result.open ?? false;
  }
  const chown = copy.flags.find((flag) => flag.name === "chown");
  if (
    chown?.value !== undefined &&
    state.image === "scratch" &&
    options.ownerUnknown &&
    fs.stat("/etc/passwd").is === "no" &&
    isKnown(expand(chown.value))
  ) {
    return fail({ kind: "chown-unknown", user: chown.value, span: chown.span }, chown.span);
  }
  return { state: { ...state, fs }, hit: undefined, unknown, open };
}

/** From something unknown a file or a directory of unknown content comes. */
function unknownCopy(
  fs: Filesystem,
  state: StageState,
  source: string,
  destination: string,
  reason: Doubt,
): Filesystem {
  if (!isKnown(destination) || !isKnown(state.workdir)) return fs.doubt(["/"], reason, false);
  const target = resolvePath(state.workdir, destination);
  const there = fs.stat(target);
  const into = destination.endsWith("/") || (there.is === "yes" && there.value.kind === "dir");
  if (!into && basename(source) !== "" && /\.\w+$|bin\//.test(source))
    return fs.write(target, { kind: "file", mode: undefined, uid: undefined, content: { from: "unknown", reason } });
  const dir = into ? target : dirname(target);
  return fs.makeDir(dir).doubt([dir], reason, false);
}

function readOptions(copy: Copy, state: StageState, expand: (text: string) => string): Omit<CopyOptions, "sent"> {
  const flag = (name: string): string | undefined => copy.flags.find((candidate) => candidate.name === name)?.value;
  const chown = flag("chown");
  const owner = chown === undefined ? undefined : lookupUser(state, expand(chown));
  const chmod = flag("chmod");
  const mode = chmod === undefined ? undefined : expand(chmod);
  // on a base other than scratch an unknown name becomes 0
  const missing = owner?.is === "no" && state.image !== "scratch";
  return {
    uid: owner?.is === "yes" ? owner.user.uid : missing ? 0 : undefined,
    ownerUnknown: owner !== undefined && owner.is !== "yes" && !missing,
    mode: mode !== undefined && /^[0-7]+$/.test(mode) ? Number.parseInt(mode, 8) : undefined,
    parents: copy.flags.some((candidate) => candidate.name === "parents" && candidate.value !== "false"),
    exclude: copy.flags.filter((candidate) => candidate.name === "exclude").map((candidate) => candidate.value ?? ""),
    unpack: copy.keyword === "ADD" && flag("unpack") !== "false",
  };
}
