/** mkdir, rm, rmdir and touch. */
import { dirname, isWithin, upward } from "../../text/path.ts";
import { HOLE } from "../../text/unknown.ts";
import { EMPTY_TREE } from "../fs/filesystem.ts";
import { MountLayer } from "../fs/layer.ts";
import type { DirNode } from "../fs/node.ts";
import type { Call, Model } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import type { Outcome } from "../shell/outcome.ts";
import { readOptions } from "./flags.ts";
import { at, blind, followed, look, namesNoFile, parentThere, Report } from "./operands.ts";
import { uidOf } from "./users.ts";

/** mkdir, and `install -d` with its owner. */
export function makeDirectories(call: Call, args: readonly string[], mode?: string, owner?: string): Outcome {
  const { flags, operands, values } = readOptions(args, ["-m", "--mode"]);
  const unknown = blind(call, operands, false);
  if (unknown) return unknown;
  const { machine } = call;
  const report = new Report(call);
  if (operands.length === 0) report.refused();
  const wanted = mode ?? values.get("-m") ?? values.get("--mode");
  const plain: DirNode = { kind: "dir", mode: 0o755, uid: machine.user.uid };
  const made: DirNode = {
    kind: "dir",
    mode: wanted === undefined ? 0o755 : /^[0-7]+$/.test(wanted) ? Number.parseInt(wanted, 8) : undefined,
    uid: owner === undefined ? machine.user.uid : uidOf(machine, owner),
  };
  const parents = flags.has("-p") || flags.has("--parents");
  for (const operand of operands) {
    const path = at(call, operand);
    const there = machine.fs.stat(path);
    const entry = machine.fs.find(path, false);
    if (operand === "") report.missing(operand);
    else if (!parents && entry.is === "yes") report.refused();
    else if (!parents && (parentThere(machine.fs, path) === "no" || /\/\.\.?$/.test(operand))) report.missing(operand);
    else if (parents && (there.is === "yes" ? there.value.kind !== "dir" : entry.is === "yes" || blocked(call, path)))
      report.refused();
    else if (there.is !== "yes") {
      machine.fs = machine.fs.write(path, made, plain);
      // without -p it is new, and empty
      if (!parents) machine.fs = machine.fs.over(new MountLayer(machine.fs.real(path), EMPTY_TREE, made));
    }
  }
  return report.outcome();
}

/** Something that is no directory stands in the way. */
function blocked(call: Call, path: string): boolean {
  for (const dir of upward(dirname(path))) {
    const entry = call.machine.fs.find(dir, false);
    if (entry.is !== "yes") continue;
    const there = call.machine.fs.stat(dir);
    return there.is === "no" || (there.is === "yes" && there.value.kind !== "dir");
  }
  return false;
}

function remove(call: Call): Outcome {
  const { flags, operands } = readOptions(call.args);
  const unknown = blind(call, operands, true);
  if (unknown) return unknown;
  const { machine } = call;
  const report = new Report(call);
  const force = flags.has("-f") || flags.has("--force");
  const recursive = flags.has("-r") || flags.has("-R") || flags.has("--recursive");
  if (operands.length === 0 && !force) report.refused();
  for (const operand of operands) {
    const path = at(call, operand);
    const found = look(call, operand, false);
    if (found.is === "no") {
      if (!force) report.missing(operand);
      continue;
    }
    const link = operand.endsWith("/") && linkAt(call, operand);
    if (found.is === "yes" && (link || (found.value.node.kind === "dir" && !recursive && !flags.has("-d"))))
      report.refused();
    else if (/(^|\/)\.\.?\/*$/.test(operand) || path === "/") report.refused();
    else {
      if (found.is === "unknown" && !force) report.open();
      machine.fs = machine.fs.remove(path);
      // whoever removes the directory it stands in is nowhere
      if (isWithin(machine.cwd, path)) machine.cwd = HOLE;
    }
  }
  return report.outcome();
}

function linkAt(call: Call, operand: string): boolean {
  const entry = call.machine.fs.find(at(call, operand), false);
  return entry.is === "yes" && entry.value.node.kind === "symlink";
}

function removeEmpty(call: Call): Outcome {
  const { operands } = readOptions(call.args);
  const unknown = blind(call, operands, true);
  if (unknown) return unknown;
  const { machine } = call;
  const report = new Report(call);
  if (operands.length === 0) report.refused();
  for (const operand of operands) {
    const found = look(call, operand, false);
    if (found.is === "no") report.missing(operand);
    else if (found.is === "unknown") {
      report.open();
      machine.fs = machine.fs.doubt([dirname(at(call, operand))], found.reason, true);
    } else if (found.value.node.kind !== "dir" || /(^|\/)\.\.?\/*$/.test(operand) || linkAt(call, operand))
      report.refused();
    else {
      const { names, complete } = machine.fs.list(found.value.path);
      if (names.length > 0) report.refused();
      else if (complete) machine.fs = machine.fs.remove(found.value.path);
      else report.open();
      if (complete && names.length === 0 && isWithin(machine.cwd, found.value.path)) machine.cwd = HOLE;
    }
  }
  return report.outcome();
}

function touch(call: Call): Outcome {
  const { flags, operands } = readOptions(call.args, ["-t", "-d", "-r", "--date", "--reference"]);
  const unknown = blind(call, operands, false);
  if (unknown) return unknown;
  const { machine } = call;
  const report = new Report(call);
  if (operands.length === 0) report.refused();
  for (const operand of operands) {
    const found = look(call, operand);
    if (found.is === "yes" || flags.has("-c")) continue;
    const path = followed(machine.fs, at(call, operand));
    if (found.is === "unknown") {
      const content = { from: "unknown", reason: found.reason } as const;
      machine.fs = machine.fs.write(path, { kind: "file", mode: undefined, uid: undefined, content });
      continue;
    }
    if (namesNoFile(operand) || machine.fs.stat(path).is === "yes" || parentThere(machine.fs, path) === "no")
      report.missing(operand);
    else
      machine.fs = machine.fs.write(path, {
        kind: "file",
        mode: 0o644,
        uid: machine.user.uid,
        content: { from: "text", text: "" },
      });
  }
  return report.outcome();
}

/** Devices and pipes: a build may make them; for the simulation they are files of which nothing is known. */
function makeNode(call: Call): Outcome {
  const { operands } = readOptions(call.args, ["-m", "--mode"]);
  const names = call.name === "mknod" ? operands.slice(0, 1) : operands;
  const unknown = blind(call, names, false);
  if (unknown) return unknown;
  const { machine } = call;
  const report = new Report(call);
  for (const name of names) {
    const found = look(call, name, false);
    const path = at(call, name);
    if (found.is === "yes") report.refused();
    else if (found.is === "no" && parentThere(machine.fs, path) === "no") report.missing(name);
    else {
      const reason = doubt(machine, `\`${call.name}\` makes it`);
      machine.fs = machine.fs.write(path, {
        kind: "file",
        mode: undefined,
        uid: machine.user.uid,
        content: { from: "unknown", reason },
      });
      if (found.is === "unknown") report.open();
    }
  }
  return report.outcome();
}

export const directoryCommands: Readonly<Record<string, Model>> = {
  mkdir: (call) => makeDirectories(call, call.args),
  rm: remove,
  unlink: remove,
  rmdir: removeEmpty,
  touch,
  mknod: makeNode,
  mkfifo: makeNode,
};
