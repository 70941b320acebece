/** curl, wget, archives: files come whose content isn't known. The network is taken to answer. */
import { basename, resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Call, Model } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import type { Outcome } from "../shell/outcome.ts";
import { readOptions } from "./flags.ts";

function fetched(call: Call, path: string | undefined): Outcome {
  const { machine } = call;
  if (machine.network === "none") {
    const obstacle = { kind: "network-none", what: call.name } as const;
    return { status: "fails", met: call.run.met(obstacle, call.start, call.end) };
  }
  if (path === undefined) return { status: "ok" };
  const reason = doubt(machine, `\`${call.name}\` downloads it`);
  if (!isKnown(path) || !isKnown(machine.cwd)) machine.fs = machine.fs.doubt(["/"], reason, false);
  else
    machine.fs = machine.fs.write(resolvePath(machine.cwd, path), {
      kind: "file",
      mode: 0o644,
      uid: machine.user.uid,
      content: { from: "unknown", reason },
    });
  return { status: "ok" };
}

function curl(call: Call): Outcome {
  const { values, flags, operands } = readOptions(call.args, [
    "-o",
    "--output",
    "-H",
    "--header",
    "-u",
    "--user",
    "-X",
    "-d",
    "--data",
    "--retry",
    "--output-dir",
    "-A",
    "-w",
    "-m",
    "--cacert",
    "--connect-timeout",
    "--retry-delay",
    "--max-time",
  ]);
  const word = call.args.find((arg) => /^-[a-zA-Z]*o$/.test(arg) && arg !== "-o");
  const output =
    values.get("-o") ??
    values.get("--output") ??
    (word === undefined ? undefined : call.args[call.args.indexOf(word) + 1]);
  const remote = flags.has("-O") || flags.has("--remote-name");
  const url = operands.find((operand) => operand.includes("/")) ?? operands[0];
  return fetched(call, output ?? (remote && url !== undefined ? basename(url) : undefined));
}

function wget(call: Call): Outcome {
  const { values, operands } = readOptions(call.args, [
    "-O",
    "--output-document",
    "-P",
    "--directory-prefix",
    "-o",
    "-T",
    "-t",
    "--header",
    "--tries",
    "--timeout",
  ]);
  const glued = call.args.find((arg) => /^-[a-z]*O./.test(arg))?.replace(/^-[a-z]*O/, "");
  const clustered = call.args.find((arg) => /^-[a-z]+O$/.test(arg));
  const output =
    values.get("-O") ??
    values.get("--output-document") ??
    glued ??
    (clustered === undefined ? undefined : call.args[call.args.indexOf(clustered) + 1]);
  if (output === "-") return fetched(call, undefined);
  const dir = values.get("-P") ?? values.get("--directory-prefix");
  const url = operands[0];
  return fetched(
    call,
    output ?? (url === undefined ? undefined : dir === undefined ? basename(url) : `${dir}/${basename(url)}`),
  );
}

/** What an archive holds isn't known: anything may be new below the directory it is unpacked into. */
function unpack(call: Call): Outcome {
  const { machine } = call;
  const { values } = readOptions(call.args, ["-C", "--directory", "-d", "-f", "--file"]);
  const dir = values.get("-C") ?? values.get("--directory") ?? values.get("-d") ?? ".";
  const extracts =
    call.name !== "tar" ||
    /^-?[a-z]*x/.test(call.args[0] ?? "") ||
    call.args.some((word) => /^-[a-zA-Z]*x|^--extract/.test(word));
  if (!extracts) return { status: "ok" };
  const archive = values.get("-f") ?? values.get("--file");
  const reads =
    call.name === "tar" &&
    (archive === undefined
      ? !/^[^-]*f/.test(call.args[0] ?? "-") && !call.args.some((word) => /^-[a-zA-Z]*f/.test(word))
      : archive === "-");
  // nothing is no archive, whichever tar reads it
  if (reads && machine.input === "") {
    const obstacle = { kind: "exit", program: call.name, status: 2 } as const;
    return { status: "fails", code: 2, out: "", met: call.run.met(obstacle, call.start, call.end) };
  }
  const known = isKnown(dir) && isKnown(machine.cwd);
  machine.fs = machine.fs.doubt(
    [known ? resolvePath(machine.cwd, dir) : "/"],
    doubt(machine, `\`${call.name}\` unpacks an archive`),
    false,
  );
  return { status: "ok" };
}

export const downloads: Readonly<Record<string, Model>> = {
  curl,
  wget,
  aria2c: curl,
  tar: unpack,
  bsdtar: unpack,
  unzip: unpack,
  cpio: unpack,
  rsync: unpack,
  "7z": unpack,
};
