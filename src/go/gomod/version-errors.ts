import type { GoMod, GoModError, GoWork } from "./ast.ts";
import { parseGoMod, parseGoWork } from "./parse.ts";
import { goModRulesFor } from "./rules.ts";

/**
 * What the go command of an older release would say of a go.mod: directives it does not know, version formats it can't
 * read. From Go 1.21 on, a `go` line above the release is told instead of these errors.
 */
export function goModVersionErrors(mod: GoMod, goVersion: string): readonly GoModError[] {
  return parseGoMod(mod.source, "strict", goModRulesFor(goVersion)).errors;
}

/** The same for go.work; releases before 1.18 never look at the file. */
export function goWorkVersionErrors(work: GoWork, goVersion: string): readonly GoModError[] {
  return parseGoWork(work.source, goModRulesFor(goVersion, "go.work")).errors;
}
