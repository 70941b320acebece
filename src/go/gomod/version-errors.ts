import type { GoMod, GoModError, GoWork } from "./ast.ts";
import { parseGoMod, parseGoWork } from "./parse.ts";
import { goModRulesFor } from "./rules.ts";

/**
 * The main module's go.mod as the go command of a release reads it for a build: directives that release does not know
 * and version formats it can't read are errors; a version that isn't canonical is none, but must be looked up.
 */
export function asBuildReads(mod: GoMod, goVersion: string): GoMod {
  return parseGoMod(mod.source, "strict", goModRulesFor(goVersion, "go.mod", true));
}

/**
 * All that the go command of a release has against the main module's go.mod. From Go 1.21 on, a `go` line above the
 * release is told instead of these errors. `edit` is `go mod edit`, which looks up no versions.
 */
export function goModVersionErrors(
  mod: GoMod,
  goVersion: string,
  command: "build" | "edit" = "build",
): readonly GoModError[] {
  const rules = goModRulesFor(goVersion, "go.mod", command === "build");
  return parseGoMod(mod.source, "strict", rules).errors;
}

/** The same for go.work; releases before 1.18 never look at the file. */
export function goWorkVersionErrors(work: GoWork, goVersion: string): readonly GoModError[] {
  return parseGoWork(work.source, goModRulesFor(goVersion, "go.work")).errors;
}
