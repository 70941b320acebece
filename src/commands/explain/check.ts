/** The repository's own builds, simulated: what decides between causes that print the same. */
import { moduleCache } from "../../build/go/module-cache.ts";
import { causes } from "../../causes/registry.ts";
import { check } from "../../check/check.ts";
import type { CheckReport } from "../../finding/report.ts";
import { moduleCacheDirectory } from "../../go/env/module-cache.ts";
import { diskSnapshot } from "../../host/disk.ts";
import { pathFrom } from "../../host/places.ts";
import type { Terminal } from "../../host/terminal.ts";
import { joinPath } from "../../text/path.ts";

export interface CheckedProject {
  readonly report: CheckReport;
  readonly read: (file: string) => string | undefined;
  readonly path: (file: string) => string;
}

export async function checkProject(directory: string, { cwd, env }: Terminal): Promise<CheckedProject> {
  const snapshot = diskSnapshot(directory);
  const cache = moduleCacheDirectory(env);
  const report = await check(snapshot, causes, {
    environment: env,
    modules: cache === undefined ? undefined : moduleCache(diskSnapshot(cache)),
  });
  const root = pathFrom(cwd, directory);
  return { report, read: (file) => snapshot.read(file), path: (file) => joinPath(root, file) };
}
