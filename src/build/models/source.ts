/** `.`, `source` and `eval`: text that the shell itself runs. */
import { resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import { parseScript } from "../../shell/script.ts";
import { type Answer, NO, unknown, yes } from "../answer.ts";
import { textOf } from "../fs/node.ts";
import { type Call, unknownCommand, which } from "../shell/command.ts";
import { dialect } from "../shell/dialect.ts";
import { doubt, type Machine } from "../shell/machine.ts";
import type { Outcome } from "../shell/outcome.ts";
import { sourceRelease } from "./os-release.ts";

/**
 * Without a slash the file is looked for in PATH, and only bash looks in the working directory then. What isn't found ends every shell
 * but bash by its own name. @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_20
 */
export function source(call: Call): Outcome {
  const { machine, run } = call;
  const name = call.args[0] ?? "";
  const path = isKnown(name) && isKnown(machine.cwd) ? sourcePath(machine, name) : undefined;
  if (path?.is === "no") {
    const here = !name.includes("/") && machine.fs.stat(resolvePath(machine.cwd, name)).is === "yes";
    const obstacle = { kind: "file-missing", program: here ? "." : "sh", path: name } as const;
    const missing = { status: "fails", out: "", met: run.met(obstacle, call.start, call.end) } as const;
    if (machine.shell === "bash") return { ...missing, code: 1 };
    if (dialect(machine) !== undefined) return { ...missing, code: dialect(machine) === "bash" ? 1 : 2, jump: "exit" };
    run.mayLeave({ status: "fails", jump: "exit" });
    return missing;
  }
  const there = path?.is === "yes" ? machine.fs.stat(path.value) : undefined;
  const node = there?.is === "yes" && there.value.kind === "file" ? there.value : undefined;
  const release = node && path?.is === "yes" && sourceRelease(call, path.value, node);
  if (release) return release;
  const text = node && textOf(node);
  return text === undefined
    ? unknownCommand(machine, `\`${name}\` is read by the shell and not known`)
    : withParameters(call, () => evaluate(call, text));
}

/** Further words are the file's own parameters, but for dash, which takes no notice of them. */
function withParameters({ machine, args }: Call, run: () => Outcome): Outcome {
  const { positional } = machine;
  if (args.length < 2 || dialect(machine) === "dash") return run();
  const given = [positional[0] ?? "sh", ...args.slice(1)];
  machine.positional = given;
  const outcome = run();
  // bash leaves what `set` made of them
  if (machine.positional === given || dialect(machine) !== "bash") machine.positional = positional;
  return outcome;
}

function sourcePath(machine: Machine, name: string): Answer<string> {
  const beside = resolvePath(machine.cwd, name);
  const there = machine.fs.stat(beside);
  const here: Answer<string> = there.is === "yes" ? yes(beside) : there;
  if (name.includes("/")) return here;
  const found = which(machine, name, machine.vars.get("PATH"));
  if (found.is !== "no" || machine.shell === "bash") return found.is === "yes" ? found : here;
  if (dialect(machine) !== undefined) return NO;
  return here.is === "yes" ? unknown(doubt(machine, `whether the shell looks for \`${name}\` in its directory`)) : here;
}

export function evaluate(call: Call, text: string): Outcome {
  if (!isKnown(text)) return unknownCommand(call.machine, "`eval` of a text that isn't known");
  const script = parseScript(text);
  if (script.error || call.machine.depth > 10)
    return unknownCommand(call.machine, "`eval` of a text that can't be read");
  call.machine.depth++;
  const outcome = call.run.on(call.machine, text).script(script.tree);
  call.machine.depth--;
  return outcome;
}
