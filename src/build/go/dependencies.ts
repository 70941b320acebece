/**
 * Into the source of dependencies, where the module cache of this machine has it. It decides what go.mod and go.sum alone
 * leave open: which further modules are imported, and whether the program uses cgo.
 */
import { resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import { replacement } from "./modules.ts";
import { type Package, readPackage } from "./packages.ts";
import type { Provider } from "./requirements.ts";
import type { Walk } from "./walk.ts";

/** The package as the build will load it; undefined when that can't be told here. */
export function dependencyPackage(walk: Walk, found: Provider, path: string): Package | undefined {
  const { call, set, context } = walk;
  // in a workspace the version of the whole build list counts
  if (found.is === "unknown" || set.work) return undefined;
  for (const candidate of found.candidates) {
    const replaced = replacement(set, candidate.path, candidate.version)?.replace;
    if (replaced?.local) return undefined;
    const module = replaced?.new.path ?? candidate.path;
    const version = replaced?.new.version ?? candidate.version;
    if (!isKnown(version)) return undefined;
    const files = call.machine.world.modules.files(module, version);
    if (!files) return undefined;
    const below = path === candidate.path ? "" : path.slice(candidate.path.length + 1);
    const read = readPackage(files, call.machine.world, resolvePath("/", below), path, context, false);
    if (read.is === "package") return read.package;
    if (read.is !== "missing") return undefined;
  }
  return undefined;
}
