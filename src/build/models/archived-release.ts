/**
 * Releases of Debian that the ordinary mirrors dropped: their lists are in the archive only, which the images don't ask.
 * @see https://www.debian.org/distrib/archive
 */
import type { Call } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";

const ARCHIVED: Readonly<Record<string, string>> = { "debian 9": "stretch", "debian 10": "buster" };

/** Files that say where packages come from; one that was written by the build may name the archive. */
const SOURCES = "/etc/apt/sources.list";

/** Remarks on `apt-get update`, and then doubts that it passes. */
export function remarkArchived(call: Call): boolean {
  const { machine } = call;
  const distro = machine.facts?.distro ?? "";
  const release = ARCHIVED[distro];
  if (release === undefined || call.args.some((word) => /^-[oc]|^--(option|config)/.test(word))) return false;
  const list = machine.fs.stat(SOURCES);
  const own = list.is === "yes" && list.value.kind === "file" && list.value.content.from !== "image";
  if (own) return false;
  machine.remarks.push(
    call.run.met({ kind: "distro-archived", image: machine.image, distro, release }, call.start, call.end),
  );
  machine.unknowns.push(doubt(machine, `whether a mirror still has the packages of ${distro}`));
  return true;
}
