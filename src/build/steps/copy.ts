/**
 * COPY and ADD: which source paths there are and where they land. A source directory lays its contents over the
 * destination; a file goes into it when it is a directory or ends with a slash.
 * @see https://docs.docker.com/reference/dockerfile/#copy
 */
import { IgnoreMatcher } from "../../docker/dockerignore/matcher.ts";
import { parseIgnore } from "../../docker/dockerignore/parse.ts";
import { matchPath } from "../../text/path-match.ts";
import { basename, cleanPath, dirname, resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import { type Answer, type Doubt, NO, yes } from "../answer.ts";
import type { Filesystem } from "../fs/filesystem.ts";
import type { Node } from "../fs/node.ts";
import type { Tree } from "../fs/tree.ts";
import { whyUnknown } from "../fs/why-unknown.ts";

export interface CopyOptions {
  /** Owner; undefined leaves what the source says. */
  readonly uid: number | undefined;
  readonly ownerUnknown: boolean;
  readonly mode: number | undefined;
  readonly parents: boolean;
  readonly exclude: readonly string[];
  /** ADD unpacks local archives. */
  readonly unpack: boolean;
  /** Whether a directory of the source is there even when nothing of it is copied. */
  readonly sent: (dir: string) => boolean;
}

export type CopyResult =
  | {
      readonly is: "copied";
      readonly fs: Filesystem;
      readonly unknown: Doubt | undefined;
      /** Nothing speaks for the source being there: its directory isn't known either. */
      readonly open?: boolean;
    }
  | { readonly is: "missing"; readonly source: string }
  | { readonly is: "onto-file" }
  | { readonly is: "file-onto-dir" };

const ARCHIVE = /\.(tar|tar\.gz|tgz|tar\.bz2|tbz2?|tar\.xz|txz|tar\.zst)$/;

function isWildcard(source: string): boolean {
  return /[*?[]/.test(source);
}

/** The directory in which a wildcard is looked for: unlike a match, it has to be there. */
function wildcardDir(source: string): string {
  const elements = cleanPath(`/${source}`).split("/");
  return elements.slice(0, elements.findIndex(isWildcard)).join("/") || "/";
}

/** Absolute source paths in `from`; undefined when a listing isn't known. */
export function matchSources(from: Filesystem, source: string): string[] | undefined {
  const clean = cleanPath(`/${source}`);
  if (!isWildcard(clean)) return [clean];
  let found = ["/"];
  for (const element of clean.split("/").filter(Boolean)) {
    const next: string[] = [];
    for (const dir of found) {
      if (!isWildcard(element)) {
        if (from.stat(resolvePath(dir, element)).is !== "no") next.push(resolvePath(dir, element));
        continue;
      }
      const real = from.find(dir);
      if (real.is === "unknown") return undefined;
      if (real.is === "no") continue;
      const listing = from.list(real.value.path);
      if (!listing.complete) return undefined;
      for (const name of listing.names) if (matchPath(element, name) === true) next.push(resolvePath(dir, name));
    }
    found = next;
  }
  return found;
}

export function copySource(
  to: Filesystem,
  from: Filesystem,
  source: string,
  destination: string,
  workdir: string,
  options: CopyOptions,
  line: number,
): CopyResult {
  if (!isKnown(source) || !isKnown(destination) || !isKnown(workdir)) {
    const blind = { reason: "COPY with a path that isn't known", line };
    const reason = isKnown(source) && isKnown(destination) ? whyUnknown(to, blind) : blind;
    const root = isKnown(destination) && isKnown(workdir) ? resolvePath(workdir, destination) : "/";
    return { is: "copied", fs: to.doubt([root], reason, false), unknown: reason };
  }
  const matches = matchSources(from, source);
  if (isWildcard(source)) {
    const dir = wildcardDir(source);
    const there = from.find(dir).is !== "no" && (matches?.length !== 0 || dir === "/" || options.sent(dir));
    if (!there) return { is: "missing", source };
  }
  const target = to.rootPath(resolvePath(workdir, destination));
  if (matches === undefined) {
    const reason = { reason: `what \`${source}\` matches isn't known`, line };
    // one match alone is a file of that name, where no slash says that it is a directory
    const made = destination.endsWith("/") ? to.makeDir(target) : to;
    return { is: "copied", fs: made.doubt([target], reason, false), unknown: reason };
  }
  let fs = to;
  for (const path of matches) {
    const result = copyOne(fs, from, path, source, destination, target, options, line, isWildcard(source));
    if (result.is !== "copied") return result;
    fs = result.fs;
    if (result.unknown) return { ...result, fs };
  }
  return { is: "copied", fs, unknown: undefined };
}

function copyOne(
  to: Filesystem,
  from: Filesystem,
  path: string,
  source: string,
  destination: string,
  target: string,
  options: CopyOptions,
  line: number,
  wild: boolean,
): CopyResult {
  const found = from.find(path);
  if (found.is === "no") return wild ? { is: "copied", fs: to, unknown: undefined } : { is: "missing", source };
  if (found.is === "unknown") {
    const at = destination.endsWith("/") ? resolvePath(target, basename(path)) : target;
    return {
      is: "copied",
      fs: to.makeDir(dirname(at)).doubt([dirname(at)], found.reason, false),
      unknown: found.reason,
      open: from.find(dirname(path)).is !== "yes",
    };
  }
  const { node } = found.value;
  const there = to.stat(target);
  if (node.kind === "dir") {
    if (there.is === "yes" && there.value.kind === "file") return { is: "onto-file" };
    const at = options.parents ? resolvePath(target, `.${path}`) : target;
    return { is: "copied", fs: to.graft(at, adapted(from.subtree(found.value.path), options)), unknown: undefined };
  }
  if (options.unpack && node.kind === "file" && node.content.from === "context" && ARCHIVE.test(found.value.path)) {
    const reason = { reason: `\`ADD ${source}\` unpacks an archive`, line };
    return { is: "copied", fs: to.makeDir(target).doubt([target], reason, false), unknown: undefined };
  }
  const intoDir =
    /\/\.?$/.test(destination) ||
    destination === "." ||
    destination === ".." ||
    (there.is === "yes" && there.value.kind === "dir");
  const name = basename(cleanPath(`/${path}`));
  const at = options.parents ? resolvePath(target, `.${path}`) : intoDir ? resolvePath(target, name) : target;
  const before = to.stat(at);
  if (before.is === "yes" && before.value.kind === "dir") return { is: "file-onto-dir" };
  const parent = to.stat(dirname(at));
  if (parent.is === "yes" && parent.value.kind === "file") return { is: "onto-file" };
  let fs = to;
  // whether the destination is a directory isn't known: the file may land beside or inside
  if (!intoDir && there.is === "unknown") fs = fs.doubt([at], there.reason, false);
  return { is: "copied", fs: fs.write(at, owned(node, options)), unknown: undefined };
}

function owned(node: Node, options: CopyOptions): Node {
  if (node.kind === "symlink") return node;
  const uid = options.ownerUnknown ? undefined : (options.uid ?? node.uid);
  return { ...node, uid, mode: options.mode ?? node.mode };
}

/** A tree with `--chown`, `--chmod` and `--exclude` applied. */
function adapted(tree: Tree, options: CopyOptions): Tree {
  const matcher =
    options.exclude.length > 0 ? new IgnoreMatcher(parseIgnore(options.exclude.join("\n")).patterns) : undefined;
  const plain = options.uid === undefined && !options.ownerUnknown && options.mode === undefined;
  if (plain && !matcher) return tree;
  const lookup = (path: string): Answer<Node> => {
    if (matcher && path !== "") {
      let at = "";
      for (const element of path.split("/")) {
        at = at === "" ? element : `${at}/${element}`;
        if (matcher.decide(at).ignored) return NO;
      }
    }
    const answer = tree.lookup(path);
    return answer.is === "yes" ? yes(owned(answer.value, options)) : answer;
  };
  return {
    lookup,
    list: (path) => {
      const { names, complete } = tree.list(path);
      return {
        names: matcher ? names.filter((name) => lookup(path === "" ? name : `${path}/${name}`).is === "yes") : names,
        complete,
      };
    },
  };
}
