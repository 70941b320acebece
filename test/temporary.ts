/** What tests leave is in one directory, which goes when all of them have ended. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export default function setup(): () => void {
  const directory = mkdtempSync(join(tmpdir(), "slipway-tests-"));
  process.env["TMPDIR"] = directory;
  return () => {
    try {
      rmSync(directory, { recursive: true, force: true });
    } catch {
      // a module cache is read-only for all but root
    }
  };
}
