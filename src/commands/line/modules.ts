/** This machine's module cache, which decides some questions about dependencies. */
import { moduleCache } from "../../build/go/module-cache.ts";
import type { CheckOptions } from "../../check/options.ts";
import { moduleCacheDirectory } from "../../go/env/module-cache.ts";
import { diskSnapshot } from "../../host/disk.ts";
import type { Terminal } from "../../host/terminal.ts";

/** A directory that isn't there answers nothing. */
export function modulesOf(env: Terminal["env"]): CheckOptions["modules"] {
  const directory = moduleCacheDirectory(env);
  return directory === undefined ? undefined : moduleCache(diskSnapshot(directory));
}
