/**
 * `$(shell COMMAND)` of Makefiles: what the command prints in the image, where that is known.
 * @see https://www.gnu.org/software/make/manual/html_node/Shell-Function.html
 */
import { parseScript } from "../../shell/script.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Call } from "../shell/command.ts";
import { startShell } from "../shell/machine.ts";
import { Runner } from "../shell/run.ts";

/** A command without make's own variables and functions; `$$` stands for the shell's dollar. */
const FUNCTION = /\$\(shell\s+((?:[^()$]|\$\$|\((?:[^()$]|\$\$)*\))*)\)/g;

/** What a recipe's commands print is asked when its turn comes: only what no rule changes may be asked before. */
const STEADY = /^(?:git|go\s+(?:list|env|version)|uname|pwd|id|whoami|which|command\s+-v|hostname|echo|nproc)\b/;

/** The Makefile's text with the outputs that are known in the functions' place. `dir`: where make runs. */
export function withShellOutputs(text: string, call: Call, dir: string): string {
  if (!text.includes("$(shell")) return text;
  const outputs = new Map<string, string | undefined>();
  const output = (command: string): string | undefined => {
    if (!outputs.has(command)) outputs.set(command, printed(command, call, dir));
    return outputs.get(command);
  };
  return text
    .split("\n")
    .map((line) =>
      line.replaceAll(FUNCTION, (whole, command: string) =>
        line.startsWith("\t") && !STEADY.test(command.trim()) ? whole : (output(command) ?? whole),
      ),
    )
    .join("\n");
}

function printed(command: string, call: Call, dir: string): string | undefined {
  const text = command.replaceAll("$$", "$");
  const script = parseScript(text);
  if (script.error) return undefined;
  const shell = startShell(call.machine, call.env, { shell: "sh", errexit: false, pipefail: false });
  const machine = { ...shell, cwd: dir, unknowns: [], swallowed: [], guarded: true };
  const { out } = new Runner(machine, text).script(script.tree);
  if (out === undefined || !isKnown(out)) return undefined;
  return out.replace(/\n+$/, "").replaceAll("\n", " ").replaceAll("$", "$$$$").replaceAll("#", "\\#");
}
