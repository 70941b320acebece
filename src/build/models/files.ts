/** Commands that make, copy, move and remove files. */
import { basename, dirname, resolvePath } from "../../text/path.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { type DirNode, type Node, textOf } from "../fs/node.ts";
import { walkTree } from "../fs/filesystem.ts";
import type { Call, Model } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { OK, type Outcome, prints, UNKNOWN_OUTCOME } from "../shell/outcome.ts";
import { readOptions } from "./flags.ts";
import { uidOf } from "./users.ts";

function at(call: Call, path: string): string {
  return resolvePath(call.machine.cwd, path);
}

function missing(call: Call, path: string): Outcome {
  const obstacle = { kind: "file-missing", program: call.name, path } as const;
  return { status: "fails", code: 1, met: call.run.met(obstacle, call.start, call.end) };
}

/** When a path isn't known, the command reaches everything below the directory that is known of it. */
function blind(call: Call, words: readonly string[], changes: boolean): Outcome | undefined {
  if (isKnown(call.machine.cwd) && words.every(isKnown)) return undefined;
  const roots = words
    .filter((word) => !isKnown(word) || changes)
    .map((word) =>
      isKnown(call.machine.cwd) || word.startsWith("/")
        ? at(
            call,
            isKnown(word)
              ? word
              : word.slice(0, word.indexOf(HOLE)).replace(/[^/]*$/, "") || (word.startsWith(HOLE) ? "/" : "."),
          )
        : "/",
    );
  call.machine.fs = call.machine.fs.doubt(
    roots.length > 0 ? roots : ["/"],
    doubt(call.machine, `\`${call.name}\` works on a path that isn't known`),
    changes,
  );
  return { status: "ok" };
}

function mkdir(call: Call, mode?: string, owner?: string): Outcome {
  const { flags, operands, values } = readOptions(call.args, ["-m", "--mode"]);
  const unknown = blind(call, operands, false);
  if (unknown) return unknown;
  for (const operand of operands) {
    const path = at(call, operand);
    const there = call.machine.fs.stat(path);
    const parent = call.machine.fs.stat(dirname(path));
    if (!flags.has("-p") && parent.is === "no") return missing(call, operand);
    if (!flags.has("-p") && there.is === "yes") {
      const obstacle = { kind: "exit", program: call.name, status: 1 } as const;
      return { status: "fails", met: call.run.met(obstacle, call.start, call.end) };
    }
    const uid = owner === undefined ? call.machine.user.uid : uidOf(call.machine, owner);
    const plain: DirNode = { kind: "dir", mode: 0o755, uid: call.machine.user.uid };
    const made: DirNode = { kind: "dir", mode: octal(mode ?? values.get("-m") ?? values.get("--mode"), 0o755), uid };
    if (there.is === "yes" && there.value.kind === "dir") continue;
    call.machine.fs = call.machine.fs.write(path, made, plain);
  }
  return OK;
}

function octal(mode: string | undefined, otherwise: number): number | undefined {
  if (mode === undefined) return otherwise;
  return /^[0-7]+$/.test(mode) ? Number.parseInt(mode, 8) : undefined;
}

function remove(call: Call): Outcome {
  const { flags, operands } = readOptions(call.args);
  const unknown = blind(call, operands, true);
  if (unknown) return unknown;
  for (const operand of operands) {
    const path = at(call, operand);
    const found = call.machine.fs.find(path, false);
    if (found.is === "no" && !flags.has("-f") && !flags.has("--force")) return missing(call, operand);
    if (found.is !== "no" && path !== "/") call.machine.fs = call.machine.fs.remove(path);
  }
  return OK;
}

function copy(call: Call): Outcome {
  const {
    values,
    flags,
    operands: words,
  } = readOptions(call.args, ["-t", "--target-directory", "-m", "--mode", "-o", "-g", "--owner", "--group"]);
  const into = values.get("-t") ?? values.get("--target-directory");
  const operands = into === undefined ? words : [...words, into];
  const owner = values.get("-o") ?? values.get("--owner");
  if (call.name === "install" && flags.has("-d"))
    return mkdir({ ...call, args: ["-p", ...words] }, values.get("-m"), owner);
  const unknown = blind(call, operands, true);
  if (unknown) return unknown;
  const destination = at(call, operands.at(-1) ?? ".");
  const sources = operands.slice(0, -1);
  let outcome: Outcome = OK;
  for (const source of sources) {
    const found = call.machine.fs.find(at(call, source), call.name !== "mv");
    if (found.is === "no") return missing(call, source);
    const target = call.machine.fs.stat(destination);
    const inside =
      (target.is === "yes" && target.value.kind === "dir") || sources.length > 1 || operands.at(-1)?.endsWith("/");
    const path = inside ? resolvePath(destination, basename(at(call, source.replace(/\/+$/, "")))) : destination;
    const contents = /\/\.$/.test(source) || source === ".";
    if (found.is === "unknown") {
      call.machine.fs = call.machine.fs.doubt([dirname(path)], found.reason, false);
      outcome = UNKNOWN_OUTCOME;
      continue;
    }
    if (target.is === "unknown") call.machine.fs = call.machine.fs.doubt([dirname(destination)], target.reason, false);
    if (found.value.node.kind === "dir")
      call.machine.fs = call.machine.fs.graft(contents ? destination : path, call.machine.fs.subtree(found.value.path));
    else
      call.machine.fs = call.machine.fs.write(
        path,
        copied(found.value.node, call, values.get("-m") ?? values.get("--mode")),
      );
    if (call.name === "mv") call.machine.fs = call.machine.fs.remove(at(call, source));
  }
  return outcome;
}

function copied(node: Node, call: Call, mode: string | undefined): Node {
  if (node.kind !== "file" || call.name === "mv") return node;
  const installed = call.name === "install" ? 0o755 : node.mode;
  return {
    ...node,
    uid: call.machine.user.uid,
    mode: mode !== undefined && /^[0-7]+$/.test(mode) ? Number.parseInt(mode, 8) : installed,
  };
}

function link(call: Call): Outcome {
  const { flags, operands } = readOptions(call.args);
  const unknown = blind(call, operands, false);
  if (unknown) return unknown;
  const [target = "", name = "."] = operands;
  const there = call.machine.fs.stat(at(call, name));
  const path =
    there.is === "yes" && there.value.kind === "dir" ? resolvePath(at(call, name), basename(target)) : at(call, name);
  const source = flags.has("-s") ? undefined : call.machine.fs.stat(at(call, target));
  if (source?.is === "no") return missing(call, target);
  const node: Node = source?.is === "yes" ? source.value : { kind: "symlink", target };
  call.machine.fs = call.machine.fs.write(path, node);
  return OK;
}

function touch(call: Call): Outcome {
  const { operands } = readOptions(call.args, ["-t", "-d", "-r"]);
  const unknown = blind(call, operands, false);
  if (unknown) return unknown;
  for (const operand of operands) {
    const path = at(call, operand);
    if (call.machine.fs.stat(path).is !== "no") continue;
    if (call.machine.fs.stat(dirname(path)).is === "no") return missing(call, operand);
    call.machine.fs = call.machine.fs.write(path, {
      kind: "file",
      mode: 0o644,
      uid: call.machine.user.uid,
      content: { from: "text", text: "" },
    });
  }
  return OK;
}

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

/** chmod and chown, with `-R`. */
function changeNodes(call: Call, change: (node: Node) => Node): Outcome {
  const { flags, operands: all } = readOptions(
    call.args.filter((word) => !/^[-+=][rwxXst]+$|^[ugoa]+[-+=]/.test(word)),
    ["--reference"],
  );
  const symbolic = call.args.some((word) => /^[-+=][rwxXst]+$|^[ugoa]+[-+=]/.test(word));
  const operands = symbolic && call.name === "chmod" ? all : all.slice(1);
  const unknown = blind(call, operands, true);
  if (unknown) return unknown;
  for (const operand of operands) {
    const found = call.machine.fs.find(at(call, operand));
    if (found.is === "no") return missing(call, operand);
    if (found.is === "unknown") continue;
    let { fs } = call.machine;
    if ((flags.has("-R") || flags.has("--recursive")) && found.value.node.kind === "dir") {
      const tree = fs.subtree(found.value.path);
      for (const { path, node } of walkTree(tree, "", 20_000))
        if (node.kind !== "symlink") fs = fs.write(resolvePath(found.value.path, path), change(node));
    }
    call.machine.fs = fs.write(found.value.path, change(found.value.node));
  }
  return OK;
}

function chmod(call: Call): Outcome {
  const mode =
    call.args.find((word) => /^[0-7]{3,5}$|^[ugoa]*[-+=][rwxXst,ugoa+=-]*$/.test(word) && !/^-[Rvcf]+$/.test(word)) ??
    "";
  return changeNodes(call, (node) =>
    node.kind === "symlink" ? node : { ...node, mode: changedMode(node.mode, mode) },
  );
}

function chown(call: Call): Outcome {
  const owner = call.args.find((word) => !word.startsWith("-")) ?? "";
  const name = owner.split(/[:.]/)[0] ?? "";
  const uid = uidOf(call.machine, name);
  // `chown :group` leaves the owner
  return changeNodes(call, (node) => (node.kind === "symlink" || name === "" ? node : { ...node, uid }));
}

function cat(call: Call): Outcome {
  const { operands } = readOptions(call.args);
  if (!operands.every(isKnown) || !isKnown(call.machine.cwd)) return { status: "unknown" };
  let out: string | undefined = "";
  for (const operand of operands) {
    if (operand === "-") return { status: "ok" };
    const found = call.machine.fs.stat(at(call, operand));
    if (found.is === "no") return missing(call, operand);
    const text = found.is === "yes" && found.value.kind === "file" ? textOf(found.value) : undefined;
    out = out === undefined || text === undefined ? undefined : out + text;
  }
  return operands.length > 0 && out !== undefined ? prints(out) : { status: "ok" };
}

/** Looks only; fails when a named path isn't there. */
function look(call: Call): Outcome {
  const { operands } = readOptions(
    call.args,
    call.name === "stat" ? ["-c", "--format", "-f", "--printf"] : ["-I", "-w"],
  );
  for (const operand of operands) {
    if (!isKnown(operand) || !isKnown(call.machine.cwd)) continue;
    if (call.machine.fs.find(at(call, operand), false).is === "no") return { ...missing(call, operand), code: 2 };
  }
  return { status: "ok" };
}

/** Changes a file in place in a way that isn't followed. */
function inPlace(call: Call): Outcome {
  const edits = call.args.some((word) => /^-[a-z]*i|^--in-place/.test(word));
  if (!edits) return { status: "ok" };
  const scripts = readOptions(call.args, ["-e", "-f", "-E"]).operands;
  const files = call.args.includes("-e") || call.args.includes("-f") ? scripts : scripts.slice(1);
  const unknown = blind(call, files, true);
  if (unknown) return unknown;
  for (const file of files) {
    const found = call.machine.fs.find(at(call, file));
    if (found.is === "no") return { ...missing(call, file), code: 2 };
    if (found.is !== "yes" || found.value.node.kind !== "file") continue;
    const content = {
      from: "unknown",
      reason: doubt(call.machine, `\`${call.name} -i\` changed \`${file}\``),
    } as const;
    call.machine.fs = call.machine.fs.write(found.value.path, { ...found.value.node, content });
  }
  return OK;
}

function find(call: Call): Outcome {
  if (!/ (-delete|-exec|-execdir|-ok)( |$)/.test(` ${call.args.join(" ")} `)) return { status: "ok" };
  const roots = [];
  for (const word of call.args) {
    if (word.startsWith("-")) break;
    roots.push(at(call, word));
  }
  const unknown = blind(call, roots, true);
  if (unknown) return unknown;
  call.machine.fs = call.machine.fs.doubt(roots, doubt(call.machine, "`find` changed or removed files"), true);
  return { status: "ok" };
}

export const fileCommands: Readonly<Record<string, Model>> = {
  mkdir: (call) => mkdir(call),
  rm: remove,
  rmdir: remove,
  unlink: remove,
  cp: copy,
  mv: copy,
  install: copy,
  ln: link,
  touch,
  chmod,
  chown,
  chgrp: () => OK,
  cat,
  ls: look,
  stat: look,
  sed: inPlace,
  find,
  dos2unix: (call) => {
    for (const word of readOptions(call.args).operands) {
      const found = call.machine.fs.find(at(call, word));
      if (found.is === "no") return missing(call, word);
      if (found.is !== "yes" || found.value.node.kind !== "file") continue;
      const text = textOf(found.value.node);
      const content =
        text === undefined
          ? found.value.node.content
          : ({ from: "text", text: text.replaceAll("\r\n", "\n") } as const);
      call.machine.fs = call.machine.fs.write(found.value.path, { ...found.value.node, content });
    }
    return OK;
  },
};
