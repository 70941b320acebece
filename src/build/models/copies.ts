/**
 * cp, mv, install and ln, as GNU's and BusyBox's programs have it.
 * @see https://www.gnu.org/software/coreutils/manual/coreutils.html#Basic-operations
 */
import { isWithin, resolvePath } from "../../text/path.ts";
import type { FileNode, Node } from "../fs/node.ts";
import type { Call, Model } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import type { Outcome } from "../shell/outcome.ts";
import { makeDirectories } from "./directories.ts";
import { readOptions } from "./flags.ts";
import { at, blind, followed, lastName, look, namesNoFile, parentThere, Report } from "./operands.ts";

interface Copying {
  readonly call: Call;
  readonly report: Report;
  readonly moves: boolean;
  readonly recursive: boolean;
  /** Links are copied as links. */
  readonly links: boolean;
  /** What is there already gets the mode of what is copied onto it. */
  readonly preserves: boolean;
  readonly mode: number | undefined;
  /** Sources so far: a directory named twice is copied once. */
  readonly seen: Set<string>;
}

const WITH_VALUE = ["-t", "--target-directory", "-m", "--mode", "-o", "-g", "--owner", "--group", "-S", "--suffix"];

function copy(call: Call): Outcome {
  const { values, flags, operands: words } = readOptions(call.args, WITH_VALUE);
  const mode = values.get("-m") ?? values.get("--mode");
  if (call.name === "install" && flags.has("-d"))
    return makeDirectories(call, ["-p", ...words], mode, values.get("-o") ?? values.get("--owner"));
  const into = values.get("-t") ?? values.get("--target-directory");
  const operands = into === undefined ? words : [...words, into];
  const unknown = blind(call, operands, true);
  if (unknown) return unknown;
  const moves = call.name === "mv";
  const recursive = !moves && ["-r", "-R", "-a", "--recursive", "--archive"].some((flag) => flags.has(flag));
  const report = new Report(call);
  const copying: Copying = {
    call,
    report,
    moves,
    recursive,
    links: moves || ((recursive || flags.has("-d") || flags.has("-P")) && !flags.has("-L") && !flags.has("-H")),
    preserves: ["-p", "-a", "--preserve", "--archive"].some((flag) => flags.has(flag)),
    seen: new Set(),
    mode: call.name === "install" ? octal(mode ?? "755") : undefined,
  };
  const last = operands.at(-1) ?? "";
  const sources = operands.slice(0, -1);
  if (sources.length === 0) report.refused();
  if (last === "") {
    report.refused();
    return report.outcome();
  }
  const target = look(call, last);
  if (target.is === "unknown")
    call.machine.fs = call.machine.fs.doubt([at(call, last).replace(/\/[^/]*$/, "") || "/"], target.reason, false);
  const plain = flags.has("-T") || flags.has("--no-target-directory");
  // a destination that isn't known is taken for the directory that its slash says
  const meant = target.is === "unknown" && last.endsWith("/") ? at(call, last) : undefined;
  const directory = target.is === "yes" && target.value.node.kind === "dir" && !plain ? target.value.path : meant;
  if (directory === undefined && target.is !== "unknown" && sources.length > 1) {
    report.refused();
    return report.outcome();
  }
  if (flags.has("-D") && call.name === "install" && directory === undefined)
    call.machine.fs = call.machine.fs.makeDir(at(call, last).replace(/\/[^/]*$/, "") || "/");
  for (const source of sources) one(copying, source, last, directory);
  return report.outcome();
}

function octal(mode: string): number | undefined {
  return /^[0-7]+$/.test(mode) ? Number.parseInt(mode, 8) : undefined;
}

function one(copying: Copying, source: string, last: string, directory: string | undefined): void {
  const { call, report, moves, recursive, links } = copying;
  const { machine } = call;
  const found = look(call, source, !links);
  if (found.is === "no") return report.missing(source);
  const contents = /(^|\/)\.\.?\/*$/.test(source);
  if (contents && moves) return report.refused();
  const path =
    directory === undefined ? at(call, last) : contents ? directory : resolvePath(directory, lastName(source));
  if (found.is === "unknown") {
    machine.fs = machine.fs.doubt([path.replace(/\/[^/]*$/, "") || "/"], found.reason, false);
    return report.open();
  }
  const { node, path: from } = found.value;
  if (node.kind === "dir" && !moves && !recursive) return report.refused();
  const there = machine.fs.find(path, false);
  if (there.is === "yes" && there.value.path === from) return report.refused();
  // a link copied or moved onto the very file that it leads to
  const behind = node.kind === "symlink" ? machine.fs.find(from) : undefined;
  if (behind?.is === "yes" && there.is === "yes" && there.value.path === behind.value.path) return report.refused();
  if (node.kind === "dir" && !moves && copying.seen.has(from)) return undefined;
  copying.seen.add(from);
  if (node.kind === "dir" && isWithin(machine.fs.real(path), from)) {
    // into itself: refused, but part of it may be made
    if (!moves) machine.fs = machine.fs.doubt([from], doubt(machine, "a directory is copied into itself"), false);
    return report.refused();
  }
  const parent = parentThere(machine.fs, path);
  if (parent === "no") return report.missing(last);
  // `new/` can be made of a directory, `new/.` of nothing
  if (directory === undefined && namesNoFile(node.kind === "dir" ? last.replace(/\/+$/, "") : last))
    return report.refused();
  place(copying, node, from, path);
}

/** Puts the node to its place, as far as what stands there lets it. */
function place({ call, report, moves, preserves, mode }: Copying, node: Node, from: string, path: string): void {
  const { machine } = call;
  const at = machine.fs.find(path, false);
  const target = machine.fs.stat(path);
  const there = at.is === "yes" ? at.value.node : undefined;
  if (node.kind === "dir") {
    const resolved = moves ? there : target.is === "yes" ? target.value : there;
    if (resolved && resolved.kind !== "dir") return report.refused();
    const tree = machine.fs.subtree(from);
    if (moves && there) {
      const listing = machine.fs.list(machine.fs.real(path));
      if (listing.names.length > 0) return report.refused();
      if (!listing.complete) return report.open();
    }
    machine.fs = moves && there ? machine.fs.remove(path) : machine.fs;
    const made =
      moves || !there ? machine.fs.write(path, { ...node, ...(!moves && { uid: machine.user.uid }) }) : machine.fs;
    machine.fs = made.graft(path, tree);
    if (moves) machine.fs = machine.fs.remove(from);
    return undefined;
  }
  if (there?.kind === "dir") return report.refused();
  if (moves || node.kind === "symlink") {
    machine.fs = machine.fs.write(path, node);
    if (moves) machine.fs = machine.fs.remove(from);
    return undefined;
  }
  // a copy is written through a link that leads to a file, and not through one that leads nowhere
  if (there?.kind === "symlink" && (target.is === "no" || (target.is === "yes" && target.value.kind === "dir")))
    return report.refused();
  const real = mode === undefined ? followed(machine.fs, path) : machine.fs.real(path);
  if (real === from) return report.refused();
  const old = mode === undefined && target.is === "yes" && target.value.kind === "file" ? target.value : undefined;
  const made: FileNode = {
    ...node,
    uid: old?.uid ?? machine.user.uid,
    mode: mode ?? (preserves ? node.mode : (old?.mode ?? node.mode)),
  };
  machine.fs = machine.fs.write(real, made);
  return undefined;
}

function link(call: Call): Outcome {
  const { flags, operands } = readOptions(call.args, ["-t", "-S"]);
  const unknown = blind(call, operands, false);
  if (unknown) return unknown;
  const { machine } = call;
  const report = new Report(call);
  const soft = flags.has("-s") || flags.has("--symbolic");
  const force = flags.has("-f") || flags.has("--force");
  const last = operands.length > 1 ? (operands.at(-1) ?? ".") : ".";
  const targets = operands.length > 1 ? operands.slice(0, -1) : operands;
  const into = look(call, last, !(flags.has("-n") || flags.has("-T")));
  const meant = into.is === "unknown" && (last.endsWith("/") || targets.length > 1) ? at(call, last) : undefined;
  const directory = into.is === "yes" && into.value.node.kind === "dir" ? into.value.path : meant;
  if (targets.length === 0 || (targets.length > 1 && directory === undefined)) report.refused();
  else for (const target of targets) linkOne({ call, report, soft, force }, target, last, directory);
  machine.fs = call.machine.fs;
  return report.outcome();
}

function linkOne(
  { call, report, soft, force }: { call: Call; report: Report; soft: boolean; force: boolean },
  target: string,
  last: string,
  directory: string | undefined,
): void {
  const { machine } = call;
  const path = directory === undefined ? at(call, last) : resolvePath(directory, lastName(target));
  const source = soft ? undefined : look(call, target, false);
  if (source?.is === "no") return report.missing(target);
  if (source?.is === "yes" && source.value.node.kind === "dir") return report.refused();
  if (target === "" || (directory === undefined && namesNoFile(last))) return report.refused();
  const there = machine.fs.find(path, false);
  if (parentThere(machine.fs, path) === "no") return report.missing(last);
  if (there.is === "yes") {
    if (!force || there.value.node.kind === "dir") return report.refused();
    // a link onto the very file that it leads to is refused, one that leads nowhere or to itself is replaced
    const same = machine.fs.find(at(call, target), soft);
    if (same.is === "yes" && same.value.path === there.value.path) return report.refused();
  }
  // with -f whatever is there is replaced, and a directory gets the link inside
  if ((there.is === "unknown" && !force) || source?.is === "unknown") report.open();
  machine.fs = machine.fs.write(path, source?.is === "yes" ? source.value.node : { kind: "symlink", target });
  if (there.is === "unknown") machine.fs = machine.fs.doubt([path], there.reason, true);
  return undefined;
}

export const copyCommands: Readonly<Record<string, Model>> = { cp: copy, mv: copy, install: copy, ln: link };
