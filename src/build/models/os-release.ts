/**
 * `. /etc/os-release`: a file of settings that says which system the image is.
 * @see https://www.freedesktop.org/software/systemd/man/latest/os-release.html
 */
import { debianReleases } from "../../docker/images/debian-releases.ts";
import { HOLE } from "../../text/unknown.ts";
import type { FileNode } from "../fs/node.ts";
import type { Call } from "../shell/command.ts";
import { OK, type Outcome } from "../shell/outcome.ts";

const NAMES = "NAME PRETTY_NAME VERSION VERSION_ID VERSION_CODENAME ID ID_LIKE HOME_URL BUG_REPORT_URL SUPPORT_URL";

/** Sets what the image's own file does; undefined for any other file. */
export function sourceRelease(call: Call, path: string, node: FileNode): Outcome | undefined {
  const { machine } = call;
  if (!/^\/(etc|usr\/lib)\/os-release$/.test(path) || node.content.from !== "image") return undefined;
  for (const name of NAMES.split(" ")) machine.vars.set(name, HOLE);
  const [id = "", version = ""] = (machine.facts?.distro ?? "").split(" ");
  if (/^(debian|ubuntu|alpine|wolfi)$/.test(id)) machine.vars.set("ID", id);
  if (id === "debian") {
    const release = Object.entries(debianReleases).find(([, facts]) => facts.version === version)?.[0];
    if (release !== undefined) machine.vars.set("VERSION_CODENAME", release).set("VERSION_ID", version);
  }
  return OK;
}
