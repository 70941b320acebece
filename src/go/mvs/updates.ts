import type { GoMod, GoModError } from "../gomod/ast.ts";
import { goVersionOfMod } from "../gomod/go-line.ts";
import { asBuildReads } from "../gomod/version-errors.ts";
import { compareGo, toolchainGoVersion } from "../version/go-version.ts";

export type UpdateReason =
  /** The toolchain line says what the go line says, or names no release from 1.21 on. */
  | "toolchain-line"
  /** A required version that the same file excludes. */
  | "excluded"
  /** A path required at two versions. */
  | "repeated"
  /** A version that isn't canonical; it is looked up first. */
  | "version";

export interface NeededUpdate extends Pick<GoModError, "span" | "line"> {
  readonly reason: UpdateReason;
}

function toolchainLine(mod: GoMod): NeededUpdate[] {
  const { toolchain } = mod;
  if (!toolchain) return [];
  const same = toolchain.name === `go${goVersionOfMod(mod)}`;
  const old = compareGo(toolchainGoVersion(toolchain.name), "1.21") < 0;
  return same || old ? [{ reason: "toolchain-line", span: toolchain.span, line: toolchain.line }] : [];
}

function requireLines(mod: GoMod): NeededUpdate[] {
  const updates: NeededUpdate[] = [];
  const excluded = new Set(mod.exclude.map(({ path, version }) => `${path} ${version}`));
  const versions = new Map<string, string>();
  for (const { path, version, span, line } of mod.require) {
    const known = versions.get(path);
    if (excluded.has(`${path} ${version}`)) updates.push({ reason: "excluded", span, line });
    else if (known !== undefined && known !== version) updates.push({ reason: "repeated", span, line });
    versions.set(path, version);
  }
  return updates;
}

/**
 * What in a go.mod alone is enough for `updates to go.mod needed`. A build only says so and stops (from Go 1.16 on,
 * unless `-mod=mod`); `go mod tidy` mends all of it.
 */
export function neededUpdates(mod: GoMod, goVersion: string): NeededUpdate[] {
  const looked = asBuildReads(mod, goVersion).lookups.map(({ span, line }) => ({
    reason: "version" as const,
    span,
    line,
  }));
  const modern = compareGo(goVersion, "1.21") >= 0;
  return [...(modern ? toolchainLine(mod) : []), ...requireLines(mod), ...looked];
}
