/** Programs that write the files their words name: keys, certificates, packed and unpacked files. */
import { resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import { MaybeLayer } from "../fs/layer.ts";
import type { Model } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import type { Outcome } from "../shell/outcome.ts";
import { readOptions } from "./flags.ts";

interface Written {
  /** Options whose word names a file that is written. */
  readonly outputs: readonly string[];
  /** Further files that may come, from the words that stand for files. */
  readonly perhaps?: (words: readonly string[]) => readonly string[];
}

function writer({ outputs, perhaps }: Written): Model {
  return (call) => {
    const { machine } = call;
    const { values } = readOptions(call.args, outputs);
    const named = outputs.flatMap((option) => values.get(option) ?? []).filter((word) => word !== "-");
    const reason = doubt(machine, `\`${call.name}\` writes it`);
    if (!isKnown(machine.cwd) || !named.every(isKnown)) {
      machine.fs = machine.fs.doubt(["/"], reason, false);
      return { status: "ok" };
    }
    const at = (word: string): string => resolvePath(machine.cwd, word);
    const others = perhaps?.(call.args.filter((word) => isKnown(word) && !word.startsWith("-"))) ?? [];
    if (others.length > 0) machine.fs = machine.fs.over(new MaybeLayer(others.map(at), reason));
    for (const word of named)
      machine.fs = machine.fs.write(at(word), {
        kind: "file",
        mode: undefined,
        uid: machine.user.uid,
        content: { from: "unknown", reason },
      });
    return { status: "ok" };
  };
}

/** A packed file takes the place of the plain one, or the other way round. */
function packer(suffix: string, keeps = false): Model {
  return (call): Outcome => {
    const { machine } = call;
    const { operands, flags } = readOptions(call.args);
    if (flags.has("-c") || flags.has("--stdout") || flags.has("-t") || operands.length === 0) return { status: "ok" };
    const unpacks = /^(gun|un|bun)/.test(call.name) || flags.has("-d") || flags.has("--decompress");
    const reason = doubt(machine, `\`${call.name}\` writes it`);
    for (const word of operands) {
      if (!isKnown(word) || !isKnown(machine.cwd)) {
        machine.fs = machine.fs.doubt(["/"], reason, true);
        continue;
      }
      const from = resolvePath(machine.cwd, word);
      const to = unpacks ? from.replace(/\.[a-z0-9]+$/, "") : from + suffix;
      if (machine.fs.stat(from).is === "no" || to === from) continue;
      machine.fs = machine.fs.write(to, {
        kind: "file",
        mode: undefined,
        uid: machine.user.uid,
        content: { from: "unknown", reason },
      });
      if (!keeps && !flags.has("-k") && !flags.has("--keep")) machine.fs = machine.fs.remove(from);
    }
    return { status: "ok" };
  };
}

const gpg = writer({
  outputs: ["-o", "--output"],
  perhaps: (words) =>
    words.flatMap((word) => [`${word}.gpg`, `${word}.asc`, `${word}.sig`, word.replace(/\.\w+$/, "")]),
});

export const writers: Readonly<Record<string, Model>> = {
  gpg,
  gpg2: gpg,
  openssl: writer({
    outputs: ["-out", "-keyout", "-CAserial"],
    perhaps: (words) => ["privkey.pem", ...words.map((word) => word.replace(/\.\w+$/, ".srl"))],
  }),
  "ssh-keygen": writer({ outputs: ["-f"], perhaps: (words) => words.map((word) => `${word}.pub`) }),
  objcopy: writer({ outputs: [], perhaps: (words) => words }),
  syft: writer({ outputs: ["--file"], perhaps: (words) => words.map((word) => word.replace(/^.*=/, "")) }),
  trivy: writer({ outputs: ["-o", "--output"] }),
  gzip: packer(".gz"),
  gunzip: packer(".gz"),
  xz: packer(".xz"),
  unxz: packer(".xz"),
  bzip2: packer(".bz2"),
  pbzip2: packer(".bz2"),
  bunzip2: packer(".bz2"),
  zstd: packer(".zst", true),
  unzstd: packer(".zst", true),
};
