import type { GoMod, GoWork, ModuleVersion, Replace } from "./ast.ts";

/** A JSON value; keys whose value is undefined are left out when it is written. */
export type Dump = { readonly [key: string]: unknown };

function version({ path, version }: ModuleVersion): Dump {
  return { Path: path, Version: version === "" ? undefined : version };
}

/** Go writes an empty list as null. */
function listOf<T>(items: readonly T[], dump: (item: T) => Dump): readonly Dump[] | null {
  return items.length === 0 ? null : items.map(dump);
}

function replaces(items: readonly Replace[]): readonly Dump[] | null {
  return listOf(items, (replace) => ({ Old: version(replace.old), New: version(replace.new) }));
}

/** The file as `go mod edit -json` prints it. */
export function dumpGoMod(mod: GoMod): Dump {
  const { module } = mod;
  const debug = mod.godebug.map(({ key, value }) => ({ Key: key, Value: value }));
  return {
    Module: { Path: module?.path ?? "", Deprecated: module?.deprecated },
    Go: mod.go?.version,
    Toolchain: mod.toolchain?.name,
    GoDebug: debug.length === 0 ? undefined : debug,
    Require: listOf(mod.require, (require) => ({ ...version(require), Indirect: require.indirect || undefined })),
    Exclude: listOf(mod.exclude, version),
    Replace: replaces(mod.replace),
    Retract: listOf(mod.retract, ({ low, high, rationale }) => ({
      Low: low,
      High: high,
      Rationale: rationale === "" ? undefined : rationale,
    })),
    Tool: listOf(mod.tool, ({ path }) => ({ Path: path })),
    Ignore: listOf(mod.ignore, ({ path }) => ({ Path: path })),
  };
}

/** The file as `go work edit -json` prints it; toolchain and godebug, which that leaves out, follow. */
export function dumpGoWork(work: GoWork): Dump {
  const debug = work.godebug.map(({ key, value }) => ({ Key: key, Value: value }));
  return {
    Go: work.go?.version,
    Use: listOf(work.use, ({ path }) => ({ DiskPath: path })),
    Replace: replaces(work.replace),
    Toolchain: work.toolchain?.name,
    GoDebug: debug.length === 0 ? undefined : debug,
  };
}
