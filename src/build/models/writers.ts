/** Programs that write the files their words name: keys, certificates, packed and unpacked files. */
import { resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import { MaybeLayer } from "../fs/layer.ts";
import type { Call, Model } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { type Outcome, UNKNOWN_OUTCOME } from "../shell/outcome.ts";
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

/** Which files a patch names isn't looked at: any below the working directory may change, and it may not fit. */
function patch(call: Call): Outcome {
  const { machine } = call;
  const { values, flags, operands } = readOptions(call.args, ["-d", "--directory", "-i", "--input", "-o", "-p", "-F"]);
  if (flags.has("--dry-run")) return UNKNOWN_OUTCOME;
  const input = values.get("-i") ?? values.get("--input") ?? operands[1];
  const dir = values.get("-d") ?? values.get("--directory") ?? ".";
  const known = isKnown(machine.cwd) && isKnown(dir);
  if (known && input !== undefined && input !== "-" && isKnown(input)) {
    const path = resolvePath(resolvePath(machine.cwd, dir), input);
    if (machine.fs.stat(path).is === "no") {
      const obstacle = { kind: "file-missing", program: call.name, path: input } as const;
      return { status: "fails", code: 2, out: "", met: call.run.met(obstacle, call.start, call.end) };
    }
  }
  const reason = doubt(machine, "`patch` changes files");
  machine.fs = machine.fs.doubt([known ? resolvePath(machine.cwd, dir) : "/"], reason, true);
  return UNKNOWN_OUTCOME;
}

/** The archive gets `.zip` when its name has no ending; it fails when none of the files is there. */
function zip(call: Call): Outcome {
  const [archive = "-", ...files] = readOptions(call.args, ["-b", "-n", "-P", "-t"]).operands;
  const outputs = archive === "-" ? [] : [/\.[^/]*$/.test(archive) ? archive : `${archive}.zip`];
  writer({ outputs: ["-o"] })({ ...call, args: outputs.flatMap((word) => ["-o", word]) });
  const { machine } = call;
  const there = files.some(
    (file) => isKnown(file) && isKnown(machine.cwd) && machine.fs.stat(resolvePath(machine.cwd, file)).is === "yes",
  );
  return there ? { status: "ok" } : UNKNOWN_OUTCOME;
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
  patch,
  zip,
  dd: (call) => {
    const file = call.args.find((word) => word.startsWith("of="))?.slice(3);
    return writer({ outputs: ["-o"] })({ ...call, args: file === undefined ? [] : ["-o", file] });
  },
  as: writer({ outputs: ["-o"], perhaps: () => ["a.out"] }),
  ld: writer({ outputs: ["-o"], perhaps: () => ["a.out"] }),
  ar: writer({ outputs: [], perhaps: (words) => words }),
  xcaddy: writer({ outputs: ["-o", "--output"], perhaps: () => ["caddy"] }),
  xk6: writer({ outputs: ["-o", "--output"], perhaps: () => ["k6"] }),
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
