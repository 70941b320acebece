/** Installs busybox with the links an image has: by directory, as the image facts list them. */
import { copyFileSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { mustRun } from "../../lib/run.ts";

/** `programs` maps a directory to names separated by blanks; names this busybox doesn't have are left out. */
export async function installBusybox(
  binary: string,
  root: string,
  target: string,
  programs: Readonly<Record<string, string>>,
): Promise<void> {
  const available = new Set((await mustRun(binary, ["--list"])).trim().split("\n"));
  mkdirSync(dirname(join(root, target)), { recursive: true });
  copyFileSync(binary, join(root, target));
  for (const [directory, names] of Object.entries(programs)) {
    mkdirSync(join(root, directory), { recursive: true });
    for (const name of names.split(/\s+/)) {
      const link = join(root, directory, name);
      if (available.has(name) && name !== "busybox" && !existsSync(link)) symlinkSync(target, link);
    }
  }
}
