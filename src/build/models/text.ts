/** Filters: they read and print, and change nothing. What they print is not followed. */
import { isKnown } from "../../text/unknown.ts";
import type { Call, Model } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { OK, type Outcome, prints, UNKNOWN_OUTCOME } from "../shell/outcome.ts";
import { textOf } from "../fs/node.ts";
import { readOptions } from "./flags.ts";
import { at, followed, look, namesNoFile, parentThere, Report } from "./operands.ts";

const filter: Model = () => ({ status: "ok" });

/** grep's exit status says whether something was found. */
const search: Model = () => UNKNOWN_OUTCOME;

function tee(call: Call): Outcome {
  const { machine } = call;
  const { flags, operands } = readOptions(call.args);
  const report = new Report(call);
  // the files are opened first: one that is also read is empty by then
  const reread = operands.some(
    (word) => isKnown(word) && isKnown(machine.cwd) && followed(machine.fs, at(call, word)) === machine.inputFile,
  );
  const input = reread ? (flags.has("-a") ? undefined : "") : machine.input;
  for (const word of operands) {
    if (!isKnown(word) || !isKnown(machine.cwd)) continue;
    const found = look(call, word);
    const path = followed(machine.fs, at(call, word));
    const refused =
      found.is === "no" &&
      (namesNoFile(word) || machine.fs.stat(path).is === "yes" || parentThere(machine.fs, path) === "no");
    if (refused || (found.is === "yes" && found.value.node.kind === "dir")) {
      report.missing(word);
      continue;
    }
    const old = found.is === "yes" && found.value.node.kind === "file" ? found.value.node : undefined;
    const before = flags.has("-a") ? (old ? textOf(old) : "") : "";
    const text = before === undefined || input === undefined ? undefined : before + input;
    const content =
      text === undefined
        ? ({ from: "unknown", reason: doubt(machine, `\`${word}\` was written by a command`) } as const)
        : ({ from: "text", text } as const);
    machine.fs = machine.fs.write(path, {
      kind: "file",
      mode: old ? old.mode : 0o644,
      uid: old ? old.uid : machine.user.uid,
      content,
    });
  }
  const { out: _, ...outcome } = report.outcome();
  return input === undefined ? outcome : { ...outcome, out: input };
}

/** tee that prints nothing and opens the file when its input has ended, so that it may be the one that was read. */
function sponge(call: Call): Outcome {
  const { machine } = call;
  const { inputFile } = machine;
  machine.inputFile = undefined;
  const outcome = tee(call);
  machine.inputFile = inputFile;
  return { ...outcome, out: "" };
}

function pathPart(call: Call, part: (path: string) => string): Outcome {
  const word = readOptions(call.args).operands[0];
  return word !== undefined && isKnown(word) ? prints(`${part(word.replace(/(.)\/+$/, "$1"))}\n`) : { status: "ok" };
}

/** `readlink -f "$0"`: scripts find their own directory with it. */
function realPath(call: Call): Outcome {
  const { operands } = readOptions(call.args);
  const [word] = operands;
  const known = operands.length === 1 && word !== undefined && isKnown(word) && isKnown(call.machine.cwd);
  const found = known ? look(call, word) : undefined;
  return found?.is === "yes" ? prints(`${found.value.path}\n`) : { status: "ok" };
}

function linkTarget(call: Call): Outcome {
  const [word] = call.args;
  const known = call.args.length === 1 && word !== undefined && isKnown(word) && isKnown(call.machine.cwd);
  const found = known ? look(call, word, false) : undefined;
  const node = found?.is === "yes" ? found.value.node : undefined;
  return node?.kind === "symlink" ? prints(`${node.target}\n`) : { status: "ok" };
}

export const textCommands: Readonly<Record<string, Model>> = {
  ...Object.fromEntries(
    "head tail sort uniq wc cut tr awk gawk rev column fold less more paste nl od hexdump xxd md5sum sha1sum sha256sum sha512sum base64 jq yq diff cmp comm file strings printenv tac seq expr bc numfmt envsubst rpm2cpio"
      .split(" ")
      .map((name) => [name, filter]),
  ),
  grep: search,
  egrep: search,
  fgrep: search,
  rg: search,
  tee,
  sponge,
  dirname: (call) => pathPart(call, (path) => (path.includes("/") ? path.slice(0, path.lastIndexOf("/")) || "/" : ".")),
  basename: (call) => pathPart(call, (path) => path.slice(path.lastIndexOf("/") + 1)),
  realpath: realPath,
  readlink: (call) => (/^-[a-z]*[fem]/.test(call.args[0] ?? "") ? realPath(call) : linkTarget(call)),
  sleep: () => OK,
  sync: () => OK,
  clear: () => OK,
};
