/**
 * Random scripts are really run, and a random path may well be `/usr/bin/cat`. Root could write there, so for root all of
 * it happens in a mount namespace of its own in which nothing can be written but a fresh temporary directory.
 * @see https://man7.org/linux/man-pages/man7/mount_namespaces.7.html
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MARK = "SLIPWAY_CAGED";

const SCRIPT = `set -e
mount --make-rprivate /
for at in $(awk '{ print $5 }' /proc/self/mountinfo | grep -v -e '^/proc' -e '^/sys' -e '^/dev'); do
  mount -o remount,bind,ro "$at" 2>/dev/null || [ "$at" != / ]
done
mount -t tmpfs tmpfs "$1"
export TMPDIR="$1" ${MARK}=1
shift
exec "$@"`;

/** Runs the program again inside; gives its exit code, or undefined where nothing needs to be caged (any more). */
export function caged(program: string): number | undefined {
  if (process.env[MARK] !== undefined || process.getuid?.() !== 0) return undefined;
  const writable = mkdtempSync(join(tmpdir(), "slipway-cage-"));
  const command = ["sh", "-c", SCRIPT, "sh", writable, process.execPath, program];
  const { status, error } = spawnSync("unshare", ["-m", ...command], { stdio: "inherit" });
  rmdirSync(writable);
  if (error) console.log(`\`unshare\` can't be run (${error.message}): run it as an ordinary user`);
  return status ?? 1;
}
