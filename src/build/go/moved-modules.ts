/**
 * Modules that moved: requirements under an old path whose go.mod names another, and modules that were split, so that a
 * package is in two of them. Seen in the modules themselves (the versions named here), July 2026.
 */
import { compareSemver } from "../../go/version/semver.ts";
import { isKnown } from "../../text/unknown.ts";
import { isWithin } from "../../text/path.ts";
import type { Obstacle, Place } from "../obstacle.ts";
import { type ModuleSet, placeOf, replacement } from "./modules.ts";
import type { Provider } from "./requirements.ts";
import { atLeast } from "./settings.ts";

interface Moved {
  readonly declares: string;
  /** The first version whose go.mod says so. */
  readonly since: string;
}

const MOVED: Readonly<Record<string, Moved>> = {
  "github.com/Sirupsen/logrus": { declares: "github.com/sirupsen/logrus", since: "v1.1.0" },
  "github.com/etcd-io/bbolt": { declares: "go.etcd.io/bbolt", since: "v1.5.0" },
  "github.com/go-resty/resty": { declares: "gopkg.in/resty.v1", since: "v1.12.0" },
};

/** A package that is surely in both: the outer module had it up to the version named here. */
const SPLIT: readonly { readonly outer: string; readonly inner: string; readonly upTo: string }[] = [
  {
    outer: "google.golang.org/genproto",
    inner: "google.golang.org/genproto/googleapis/rpc",
    upTo: "v0.0.0-20230410155749-daa745c078e1",
  },
  {
    outer: "google.golang.org/genproto",
    inner: "google.golang.org/genproto/googleapis/api",
    upTo: "v0.0.0-20230410155749-daa745c078e1",
  },
  { outer: "github.com/ugorji/go", inner: "github.com/ugorji/go/codec", upTo: "v1.1.4" },
];
/** Packages that import one of them themselves, in every version that requires the inner module. */
const IMPLIED: Readonly<Record<string, string>> = {
  "google.golang.org/grpc": "google.golang.org/genproto/googleapis/rpc/status",
  "google.golang.org/grpc/status": "google.golang.org/genproto/googleapis/rpc/status",
};

/** The go command compares the paths when it reads a requirement's go.mod. */
export function movedModule(set: ModuleSet, module: string, version: string): Obstacle | undefined {
  const moved = MOVED[module];
  if (!moved || !isKnown(version) || version.includes("+incompatible")) return undefined;
  if (compareSemver(version, moved.since) < 0 || replacement(set, module, version)) return undefined;
  return { kind: "module-moved", module, version, declares: moved.declares, place: requireLine(set, module) };
}

export function anyMovedModule(set: ModuleSet): Obstacle | undefined {
  if (set.vendorMode) return undefined;
  for (const main of set.mains)
    for (const { path, version } of main.mod.require) {
      const moved = movedModule(set, path, version);
      if (moved) return moved;
    }
  return undefined;
}

/** The package as it is imported, or one that an imported package imports itself. */
export function ambiguous(set: ModuleSet, found: Provider, path: string, importer: Place): Obstacle | undefined {
  // below 1.17 requirements of requirements may ask for a newer outer module
  if (set.vendorMode || set.work || !atLeast(set.current.mod.go?.version ?? "1.16", "1.17")) return undefined;
  const wanted = found.is === "module" ? (IMPLIED[path] ?? path) : path;
  for (const { outer, inner, upTo } of SPLIT) {
    if (!isWithin(wanted, inner)) continue;
    const [one, other] = [outer, inner].map((module) => set.current.mod.require.find((each) => each.path === module));
    if (!one || !other || replacement(set, outer, one.version) || replacement(set, inner, other.version)) continue;
    if (!isKnown(one.version) || compareSemver(one.version, upTo) > 0) continue;
    return {
      kind: "ambiguous-import",
      package: wanted,
      outer: { path: outer, version: one.version },
      inner: { path: inner, version: other.version },
      importer,
      place: requireLine(set, outer),
    };
  }
  return undefined;
}

function requireLine(set: ModuleSet, module: string): Place | undefined {
  for (const main of set.mains) {
    const line = main.mod.require.find(({ path }) => path === module);
    if (line) return placeOf(main.goMod, line);
  }
  return undefined;
}
