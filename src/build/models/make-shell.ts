/**
 * The shell of a Makefile's recipes: its variable SHELL, never the environment's, with `.SHELLFLAGS`.
 * @see https://www.gnu.org/software/make/manual/html_node/Choosing-the-Shell.html
 */
import { expandMake } from "../../shell/make-expand.ts";
import type { Makefile } from "../../shell/makefile.ts";
import { basename } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import { type Answer, unknown, yes } from "../answer.ts";
import { which } from "../shell/command.ts";
import { doubt, type Machine, type ShellStart } from "../shell/machine.ts";

const BOURNE_SHELLS: ReadonlySet<string> = new Set(["sh", "bash", "dash", "ksh", "rksh", "zsh", "ash"]);

/** Whether make takes it for a Bourne shell: by the name after the last slash, so not `/usr/bin/env bash`. */
export function isBourne(makefile: Makefile): boolean {
  return BOURNE_SHELLS.has(basename(shellText(makefile)));
}

function shellText({ variables }: Makefile): string {
  return expandMake(variables.get("SHELL") || "/bin/sh", variables).trim();
}

/** The program itself, without `env` before it. */
export function shellProgram(makefile: Makefile): string {
  const [first = "", ...rest] = shellText(makefile).split(/\s+/);
  return basename(first) === "env" ? (rest.find((word) => !word.startsWith("-")) ?? first) : first;
}

/** `no` when the program is not in the image; recipes for interpreters of other languages are not read. */
export function recipeShell(machine: Machine, makefile: Makefile): Answer<ShellStart> {
  const text = shellText(makefile);
  if (text === "/bin/sh" && !makefile.variables.has(".SHELLFLAGS"))
    return yes({ shell: "sh", errexit: false, pipefail: false });
  const flags = expandMake(makefile.variables.get(".SHELLFLAGS") ?? "-c", makefile.variables);
  if (!isKnown(text + flags)) return unknown(doubt(machine, "the shell of the recipes isn't known"));
  const program = shellProgram(makefile);
  const found = which(machine, program, machine.vars.get("PATH"));
  if (found.is !== "yes") return found;
  if (!BOURNE_SHELLS.has(basename(program))) return unknown(doubt(machine, `recipes for \`${program}\` are not read`));
  const options = `${text} ${flags}`;
  return yes({
    shell: basename(program),
    errexit: /(?:^|\s)-[a-z]*e/.test(options),
    pipefail: /(?:^|\s)-[a-z]*o\s+pipefail\b/.test(options),
  });
}
