/** Filters: they read and print, and change nothing. What they print is not followed. */
import { resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Call, Model } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { OK, type Outcome, prints, UNKNOWN_OUTCOME } from "../shell/outcome.ts";
import { readOptions } from "./flags.ts";

const filter: Model = () => ({ status: "ok" });

/** grep's exit status says whether something was found. */
const search: Model = () => UNKNOWN_OUTCOME;

function tee(call: Call): Outcome {
  const { machine } = call;
  for (const word of readOptions(call.args).operands) {
    if (!isKnown(word) || !isKnown(machine.cwd)) continue;
    const content = { from: "unknown", reason: doubt(machine, `\`${word}\` was written by a command`) } as const;
    machine.fs = machine.fs.write(resolvePath(machine.cwd, word), { kind: "file", mode: 0o644, uid: machine.user.uid, content });
  }
  return { status: "ok" };
}

function pathPart(call: Call, part: (path: string) => string): Outcome {
  const word = readOptions(call.args).operands[0];
  return word !== undefined && isKnown(word) ? prints(`${part(word.replace(/(.)\/+$/, "$1"))}\n`) : { status: "ok" };
}

export const textCommands: Readonly<Record<string, Model>> = {
  ...Object.fromEntries(
    "head tail sort uniq wc cut tr awk gawk rev column fold less more paste nl od hexdump xxd md5sum sha1sum sha256sum sha512sum base64 jq yq diff cmp comm file strings printenv tac seq expr bc numfmt"
      .split(" ")
      .map((name) => [name, filter]),
  ),
  grep: search,
  egrep: search,
  fgrep: search,
  rg: search,
  tee,
  dirname: (call) => pathPart(call, (path) => (path.includes("/") ? path.slice(0, path.lastIndexOf("/")) || "/" : ".")),
  basename: (call) => pathPart(call, (path) => path.slice(path.lastIndexOf("/") + 1)),
  realpath: filter,
  readlink: filter,
  sleep: () => OK,
  sync: () => OK,
  clear: () => OK,
};
