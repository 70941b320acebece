/**
 * go.mod and go.work, read as golang.org/x/mod/modfile reads them. Lines of tokens, one verb per line or per block;
 * no line continuation; `//` comments only. Surprising rules:
 * - a path may stand in double quotes, never in back quotes or single quotes;
 * - `go` and `toolchain` have no block form; `( )` in the middle of a line is two tokens;
 * - `// indirect` counts only as the first word of the comment on the same line;
 * - a syntax error hides every other error, any other error leaves the rest readable;
 * - a dependency's file is read "lax": only go, module, require, retract and ignore lines are looked at.
 * @see https://go.dev/ref/mod#go-mod-file-grammar
 */
import type { Source } from "../../text/source.ts";
import type { GoMod, GoWork } from "./ast.ts";
import { Interpreter } from "./interpret.ts";
import { goModRules, goWorkRules, type GoModRules } from "./rules.ts";
import { parseSyntax } from "./syntax.ts";

/** Reads go.mod: `strict` for the main module, `lax` for a dependency. Never throws; errors are in the result. */
export function parseGoMod(source: Source, mode: "strict" | "lax" = "strict", rules: GoModRules = goModRules): GoMod {
  const { use: _, ...contents } = new Interpreter(source, rules, mode === "lax").run(parseSyntax(source));
  return { source, ...contents };
}

/** Reads go.work. Never throws; errors are in the result. */
export function parseGoWork(source: Source, rules: GoModRules = goWorkRules): GoWork {
  const contents = new Interpreter(source, rules, false).run(parseSyntax(source));
  const { go, toolchain, godebug, use, replace, directives, errors } = contents;
  return { source, go, toolchain, godebug, use, replace, directives, errors };
}
