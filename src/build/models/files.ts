/** Commands that work on files: those that make, copy and change them, and those that look. */
import { isKnown } from "../../text/unknown.ts";
import { textOf } from "../fs/node.ts";
import type { Call, Model } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { OK, type Outcome, withOutput } from "../shell/outcome.ts";
import { copyCommands } from "./copies.ts";
import { directoryCommands } from "./directories.ts";
import { readOptions } from "./flags.ts";
import { at, blind, look, Report } from "./operands.ts";
import { permissionCommands } from "./permissions.ts";

function missing(call: Call, path: string): Outcome {
  const obstacle = { kind: "file-missing", program: call.name, path } as const;
  return { status: "fails", code: 1, out: "", met: call.run.met(obstacle, call.start, call.end) };
}

function cat(call: Call): Outcome {
  const { operands } = readOptions(call.args);
  const { machine } = call;
  if (!operands.every(isKnown) || !isKnown(machine.cwd)) return { status: "unknown" };
  const report = new Report(call);
  let out: string | undefined = "";
  for (const operand of operands.length > 0 ? operands : ["-"]) {
    if (operand === "-") {
      out = out === undefined || machine.input === undefined ? undefined : out + machine.input;
      continue;
    }
    const found = look(call, operand);
    if (found.is === "no") report.missing(operand);
    else if (found.is === "yes" && found.value.node.kind === "dir") report.refused();
    // its own output is refused, once there is something in it
    else if (found.is === "yes" && found.value.path === machine.output) {
      const written = out === "" && found.value.node.kind === "file" ? textOf(found.value.node) : out;
      if (written === undefined) report.open();
      else if (written !== "") report.refused();
    } else {
      const text = found.is === "yes" && found.value.node.kind === "file" ? textOf(found.value.node) : undefined;
      if (found.is === "unknown") report.open();
      out = out === undefined || text === undefined ? undefined : out + text;
    }
  }
  const outcome = withOutput(report.outcome(), out);
  // what can't be looked up is taken to be there
  return outcome.status === "unknown" ? { ...outcome, status: "ok" } : outcome;
}

function inspect(call: Call): Outcome {
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
  ...copyCommands,
  ...directoryCommands,
  ...permissionCommands,
  chgrp: () => OK,
  cat,
  ls: inspect,
  stat: inspect,
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
