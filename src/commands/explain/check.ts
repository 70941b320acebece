/** The repository's own builds, simulated: what decides between causes that print the same. */
import { causes } from "../../causes/registry.ts";
import { check } from "../../check/check.ts";
import type { CheckReport } from "../../finding/report.ts";
import { diskSnapshot } from "../../host/disk.ts";
import { pathFrom } from "../../host/places.ts";
import type { Terminal } from "../../host/terminal.ts";
import { joinPath } from "../../text/path.ts";
import { withConfig } from "../line/config.ts";
import { modulesOf } from "../line/modules.ts";

export interface CheckedProject {
  readonly report: CheckReport;
  readonly read: (file: string) => string | undefined;
  readonly path: (file: string) => string;
}

export async function checkProject(directory: string, { cwd, env }: Terminal): Promise<CheckedProject> {
  const snapshot = diskSnapshot(directory);
  const shown = pathFrom(cwd, directory);
  const options = await withConfig({ environment: env, modules: modulesOf(env) }, snapshot, { directory: "", shown });
  // what is put aside for `check` has happened all the same when a log shows it
  const report = await check(snapshot, causes, { ...options, putAside: undefined });
  return { report, read: (file) => snapshot.read(file), path: (file) => joinPath(shown, file) };
}
