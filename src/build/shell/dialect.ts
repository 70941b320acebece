/** What of bash the shell behind `sh` has: dash (Debian, Ubuntu) has next to nothing, BusyBox's ash some. */
import type { Machine } from "./machine.ts";

export type Dialect = "bash" | "dash" | "ash" | undefined;

export function dialect(machine: Machine): Dialect {
  if (machine.shell === "bash" || machine.shell === "dash" || machine.shell === "ash") return machine.shell;
  return machine.shell === "sh" ? systemShell(machine) : undefined;
}

/** What `/bin/sh` is: the image's own, unless a step put another one in its place (`ln -sf bash /bin/sh`). */
function systemShell(machine: Machine): Dialect {
  const own = machine.facts?.shellKind;
  const found = machine.fs.stat("/bin/sh");
  if (found.is !== "yes") return own;
  const name =
    found.value.kind === "file" && found.value.content.from === "image" ? found.value.content.name : undefined;
  if (name === "sh") return own;
  return name === "bash" || name === "dash" || name === "ash" ? name : undefined;
}

/** Commands of the shell whose errors end it. @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_15 */
export const SPECIAL: ReadonlySet<string> = new Set(
  ": . break continue eval exec exit export readonly return set shift trap unset".split(" "),
);

/** Names that bash takes for its own and these shells look for in PATH. */
const MISSING: Readonly<Record<"dash" | "ash", ReadonlySet<string>>> = {
  dash: new Set("[[ source pushd popd declare typeset shopt let mapfile readarray enable disown".split(" ")),
  ash: new Set("pushd popd declare typeset shopt mapfile readarray enable disown".split(" ")),
};

/** A word of bash that surely is no command of this shell. */
export function lacksWord(machine: Machine, word: string): boolean {
  const kind = dialect(machine);
  return kind !== undefined && kind !== "bash" && MISSING[kind].has(word);
}

/** dash learned `pipefail` in 2024: Debian has it since 13, Ubuntu since 25.04. */
export function refusesPipefail(machine: Machine): boolean {
  if (dialect(machine) !== "dash") return false;
  const [, distro, version = ""] = /^(debian|ubuntu) (\d+)/.exec(machine.facts?.distro ?? "") ?? [];
  if (distro === "debian") return Number(version) < 13;
  return distro === "ubuntu" && Number(version) < 25;
}
