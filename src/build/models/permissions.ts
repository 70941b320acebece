/** chmod and chown, with `-R`. */
import { resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import { walkTree } from "../fs/filesystem.ts";
import type { Node } from "../fs/node.ts";
import type { Call, Model } from "../shell/command.ts";
import type { Outcome } from "../shell/outcome.ts";
import { blind, look, Report } from "./operands.ts";
import { uidOf } from "./users.ts";

/** New permission bits; undefined when the mode isn't understood. */
function changedMode(old: number | undefined, mode: string): number | undefined {
  if (/^[0-7]+$/.test(mode)) return Number.parseInt(mode, 8);
  let bits = old;
  for (const clause of mode.split(",")) {
    const match = /^([ugoa]*)([+\-=])([rwxXst]*)$/.exec(clause);
    if (!match || bits === undefined) return undefined;
    const [, who = "", operator, what = ""] = match;
    const mask = (what.includes("r") ? 4 : 0) | (what.includes("w") ? 2 : 0) | (/[xX]/.test(what) ? 1 : 0);
    for (const [letter, shift] of [
      ["u", 6],
      ["g", 3],
      ["o", 0],
    ] as const) {
      if (who !== "" && !who.includes(letter) && !who.includes("a")) continue;
      if (operator === "+") bits |= mask << shift;
      else if (operator === "-") bits &= ~(mask << shift);
      else bits = (bits & ~(7 << shift)) | (mask << shift);
    }
  }
  return bits;
}

/** Words that are neither options nor, with `--reference`, needed: the mode or owner comes first. */
function changeNodes(call: Call, change: (word: string, node: Node) => Node): Outcome {
  const options = call.args.filter((word) => /^-[RvcfhHLP]+$|^--./.test(word));
  const words = call.args.filter((word) => !options.includes(word) && word !== "--");
  const reference = options.some((word) => word.startsWith("--reference"));
  const [first = "", ...rest] = words;
  const operands = reference ? words : rest;
  const unknown = blind(call, operands, true);
  if (unknown) return unknown;
  const { machine } = call;
  const report = new Report(call);
  if (operands.length === 0) report.refused();
  const wanted = reference || !isKnown(first) ? "" : first;
  const recursive = options.some((word) => /^-[a-zA-Z]*R/.test(word) || word === "--recursive");
  for (const operand of operands) {
    const found = look(call, operand);
    if (found.is === "no") report.missing(operand);
    if (found.is !== "yes") continue;
    const { path, node } = found.value;
    if (recursive && node.kind === "dir") {
      for (const inner of walkTree(machine.fs.subtree(path), "", 20_000)) {
        if (inner.node.kind !== "symlink")
          machine.fs = machine.fs.write(resolvePath(path, inner.path), change(wanted, inner.node));
      }
    }
    machine.fs = machine.fs.write(path, change(wanted, node));
  }
  return report.outcome();
}

function chmod(call: Call): Outcome {
  return changeNodes(call, (mode, node) =>
    node.kind === "symlink" ? node : { ...node, mode: changedMode(node.mode, mode) },
  );
}

function chown(call: Call): Outcome {
  return changeNodes(call, (owner, node) => {
    const name = owner.split(/[:.]/)[0] ?? "";
    // `chown :group` leaves the owner
    return node.kind === "symlink" || (name === "" && owner !== "")
      ? node
      : { ...node, uid: uidOf(call.machine, name) };
  });
}

export const permissionCommands: Readonly<Record<string, Model>> = { chmod, chown };
