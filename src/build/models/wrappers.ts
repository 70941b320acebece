/** Commands that run another command. */
import { knownText } from "../fs/node.ts";
import { resolvePath } from "../../text/path.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { readOptions } from "./flags.ts";
import { uidOf } from "./users.ts";
import { type Call, type Model, callCommand, shellText, unknownCommand } from "../shell/command.ts";
import { OK, type Outcome } from "../shell/outcome.ts";

const SU_VALUES = "-c --command -s --shell -g --group -G --supp-group -w".split(" ");

/** Drops leading options (those in `withValue` with their value) and runs what is left. */
function inner(withValue: readonly string[], skip = 0): Model {
  return (call) => {
    const words = [...call.args];
    const assignments = new Map(call.assignments);
    while (words.length > 0) {
      const word = words[0] ?? "";
      if (word.startsWith("-")) {
        words.shift();
        if (word === "--") break;
        if (withValue.includes(word)) words.shift();
        continue;
      }
      const assigned = call.name === "env" ? /^(\w+)=([^]*)$/.exec(word) : null;
      if (!assigned) break;
      assignments.set(assigned[1] ?? "", assigned[2] ?? "");
      words.shift();
    }
    const fields = words.slice(skip);
    return fields.length === 0 ? OK : callCommand(call.run, { ...call, fields, assignments });
  };
}

function shell(call: Call): Outcome {
  const words = [...call.args];
  const options = { errexit: false, pipefail: false, shell: call.name.slice(call.name.lastIndexOf("/") + 1) };
  let command = false;
  while (/^[-+]/.test(words[0] ?? "")) {
    const word = words.shift() ?? "";
    if (word === "--") break;
    if (word === "-o") options.pipefail = words.shift() === "pipefail" || options.pipefail;
    if (!word.startsWith("--") && word.includes("e")) options.errexit = true;
    if (/^-[a-z]*o$/.test(word) && word !== "-o" && words[0] === "pipefail") {
      options.pipefail = true;
      words.shift();
    }
    if (!word.startsWith("--") && word.includes("c")) command = true;
  }
  const first = words[0];
  const piped = first === undefined || (!command && call.args.some((word) => /^-[a-z]*s$/.test(word)));
  const { input } = call.machine;
  if (piped && input !== undefined && isKnown(input)) return shellText(call, input, [call.name, ...words], options);
  if (piped) return unknownCommand(call.machine, `\`${call.name}\` reads its commands from a pipe`);
  if (command)
    return isKnown(first)
      ? shellText(call, first, words.slice(1), options)
      : unknownCommand(call.machine, "a shell text that isn't known");
  if (!isKnown(first) || !isKnown(call.machine.cwd))
    return unknownCommand(call.machine, "a script whose name isn't known");
  const path = resolvePath(call.machine.cwd, first);
  const found = call.machine.fs.stat(path);
  if (found.is === "no") {
    const obstacle = { kind: "file-missing", program: call.name, path: first } as const;
    return {
      status: "fails",
      code: options.shell === "bash" ? 127 : 2,
      out: "",
      met: call.run.met(obstacle, call.start, call.end),
    };
  }
  const text = knownText(found);
  if (text === undefined) return unknownCommand(call.machine, `\`${first}\` is not known here`);
  if (text.startsWith("\u007fELF") || text.includes("\0"))
    return unknownCommand(call.machine, `\`${first}\` is a program, and no script`);
  // its own first line is a comment now
  return shellText(call, text, words, options);
}

/** `su [-] USER -c TEXT`: the text in the user's shell. Which one that is, and whether it lets anyone in, isn't known. */
function su(call: Call): Outcome {
  const { machine } = call;
  const { values, flags, operands } = readOptions(call.args, SU_VALUES);
  const text = values.get("-c") ?? values.get("--command");
  if (text === undefined || !isKnown(text)) return unknownCommand(machine, "`su` runs what isn't known");
  const login = operands[0] === "-" || flags.has("-l") || flags.has("--login");
  const user = operands.find((word) => word !== "-") ?? "root";
  const named = values.get("-s") ?? values.get("--shell");
  const { cwd } = machine;
  if (login) machine.cwd = HOLE;
  const name = (named ?? "sh").replace(/^.*\//, "");
  const outcome = shellText(call, text, ["su"], { errexit: false, pipefail: false, shell: name });
  machine.cwd = cwd;
  const sure = user === "root" || (named !== undefined && isKnown(user) && uidOf(machine, user) !== undefined);
  return sure ? outcome : { status: "unknown" };
}

function xargs(call: Call): Outcome {
  const words = [...call.args];
  while (words[0]?.startsWith("-")) if (/^-[nPILdas]$/.test(words.shift() ?? "")) words.shift();
  const outcome = words.length === 0 ? OK : callCommand(call.run, { ...call, fields: [...words, HOLE] });
  return { status: outcome.status === "ok" ? "ok" : "unknown" };
}

export const wrappers: Readonly<Record<string, Model>> = {
  sh: shell,
  bash: shell,
  ash: shell,
  dash: shell,
  env: inner(["-u", "-C"]),
  sudo: inner(["-u", "-g"]),
  runuser: inner(["-u", "-g", "-G"]),
  nice: inner(["-n"]),
  nohup: inner([]),
  time: inner([]),
  timeout: inner(["-s", "-k"], 1),
  gosu: inner([], 1),
  "su-exec": inner([], 1),
  setpriv: inner([]),
  tini: inner([]),
  "dumb-init": inner([]),
  su,
  stdbuf: inner(["-o", "-i", "-e"]),
  retry: inner([]),
  xargs,
  which: (call) =>
    callCommand(call.run, {
      ...call,
      fields: ["command", "-v", call.args.find((word) => !word.startsWith("-")) ?? ""],
    }),
};
