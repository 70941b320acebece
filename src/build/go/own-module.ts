/** Import paths against the paths of main modules and requirements. */
import { isWithin, relativeTo, resolvePath } from "../../text/path.ts";
import type { Filesystem } from "../fs/filesystem.ts";
import type { MainModule, ModuleSet } from "./modules.ts";

export function knownPrefix(set: ModuleSet, path: string): boolean {
  return set.mains.some((main) => main.mod.require.some((require) => isWithin(path, require.path)));
}

/** The main module whose path is the longest prefix of an import path. */
export function ownModule(set: ModuleSet, path: string): MainModule | undefined {
  return set.mains
    .filter((main) => main.path !== "" && isWithin(path, main.path))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

export function vendoredOwn(set: ModuleSet, path: string): boolean {
  return set.vendor?.modules.packages.has(path) ?? false;
}

/** A required module inside the own path (a nested module of the same repository) provides the package instead. */
export function longerRequirement(set: ModuleSet, own: MainModule, path: string): boolean {
  return set.mains.some((main) =>
    main.mod.require.some((require) => require.path.length > own.path.length && isWithin(path, require.path)),
  );
}

/** The directory with a go.mod of its own between a module's root and a directory of it. */
export function nestedRoot(fs: Filesystem, root: string, dir: string): string | undefined {
  let at = root;
  for (const element of relativeTo(dir, root).split("/").filter(Boolean)) {
    at = resolvePath(at, element);
    if (fs.stat(resolvePath(at, "go.mod")).is === "yes") return at;
  }
  return undefined;
}
