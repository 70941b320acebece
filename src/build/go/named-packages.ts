/** Packages of other modules that a command line names, such as `go build github.com/a/b/cmd/tool`. */
import { isKnown } from "../../text/unknown.ts";
import { missing } from "./missing-package.ts";
import { vendorDirectory } from "./modules.ts";
import { importWithoutModule } from "./no-module.ts";
import { provider, sumMissing } from "./requirements.ts";
import type { Walk } from "./walk.ts";

/** Adds what stands in their way. A pattern with `...` that matches nothing is only warned of. */
export function namedPackages(walk: Walk, paths: readonly string[]): void {
  for (const path of paths) if (isKnown(path) && !path.includes("...")) namedPackage(walk, path);
}

function namedPackage(walk: Walk, path: string): void {
  const { call, set, settings } = walk;
  if (set.outside) {
    walk.obstacles.push(importWithoutModule(call, path));
    return;
  }
  if (set.vendorMode) {
    const dir = vendorDirectory(set, path);
    if (call.machine.fs.stat(dir).is === "no") missing(walk, path, undefined, undefined, undefined);
    return;
  }
  const found = provider(set, path);
  if (!found) return missing(walk, path, undefined, undefined, undefined);
  walk.external.set(path, { provider: found, importer: undefined });
  walk.unread.add(path);
  const sum = found.is === "module" ? sumMissing(set, settings, found, path, undefined) : undefined;
  if (sum) walk.obstacles.push(sum);
}
