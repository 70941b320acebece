/** Asks Slipway about a directory, as a user does. */
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import type { BuildVerdict, CheckReport } from "../../src/finding/report.ts";

const cli = resolve(import.meta.dirname, "../../src/cli.ts");

export function foresee(directory: string, options: readonly string[]): readonly BuildVerdict[] {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, "check", directory, "--format", "json", ...options], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  try {
    return (JSON.parse(stdout) as CheckReport).builds;
  } catch {
    throw new Error(`check said nothing readable about ${directory}: ${stderr.slice(0, 2000)}`);
  }
}

/** The cause that `explain` finds in a log, with the repository beside it; undefined when it finds none. */
export function causeInLog(log: string, directory: string): string | undefined {
  const { stdout } = spawnSync(process.execPath, [cli, "explain", "--format", "json", join(directory)], {
    encoding: "utf8",
    input: log,
  });
  const slug = /"cause":\s*"([a-z0-9-]+)"/.exec(stdout)?.[1];
  return slug;
}
