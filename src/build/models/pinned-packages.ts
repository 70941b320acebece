/**
 * Alpine's index has one version of each package: with a fix the old one is gone. The index of a release that is no longer
 * supported stands still, so that a pin of it stays true. Wolfi keeps old versions.
 * @see https://alpinelinux.org/releases/
 */
import type { Call } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";

/** The oldest release that still gets fixes, November 2026. */
const OLDEST = 21;

/** Remarks on the first exact pin, and then doubts that the package manager finds it. */
export function remarkPinned(call: Call, words: readonly string[]): boolean {
  const { machine } = call;
  const distro = machine.facts?.distro ?? "";
  const release = /^alpine (?:3\.(\d+)|edge)$/.exec(distro);
  if (!release || Number(release[1] ?? OLDEST) < OLDEST) return false;
  for (const word of words) {
    const [, name, version] = /^([\w.+-]+)=(\d[\w.]*-r\d+)$/.exec(word) ?? [];
    if (name === undefined || version === undefined) continue;
    const obstacle = { kind: "package-pinned", manager: "apk", word, name, version, distro } as const;
    machine.remarks.push(call.run.met(obstacle, call.start, call.end));
    machine.unknowns.push(doubt(machine, `whether ${distro} still has \`${word}\``));
    return true;
  }
  return false;
}
