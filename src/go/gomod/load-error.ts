import { quote } from "../../text/go-quote.ts";
import { tooNewText } from "../env/toolchain.ts";
import { compareGo } from "../version/go-version.ts";
import { importPathError } from "../version/module-path.ts";
import type { GoMod, PathLine } from "./ast.ts";
import { goModErrorsText } from "./error-text.ts";
import { parseGoMod } from "./parse.ts";
import { replaceConflict } from "./replace.ts";
import { goModVersionErrors } from "./version-errors.ts";

export interface LoadError {
  readonly kind: "malformed" | "too-new" | "no-module" | "module-path" | "replace-conflict";
  /** Behind `go: `. */
  readonly message: string;
  /** 1-based; the first of several. */
  readonly line: number;
}

export interface LoadOptions {
  /** Of the go command. */
  readonly goVersion: string;
  readonly gotoolchain?: string | undefined;
  /** How the go command names the file; `go.mod` when left out. */
  readonly file?: string | undefined;
}

function tooNew(mod: GoMod, { goVersion, gotoolchain, file = "go.mod" }: LoadOptions): LoadError | undefined {
  const lax = mod.errors.length === 0 ? mod : parseGoMod(mod.source, "lax");
  if (lax.errors.length > 0 || compareGo(goVersion, "1.21") < 0) return undefined;
  const { go } = lax;
  if (!go || compareGo(go.version, goVersion) <= 0) return undefined;
  return { kind: "too-new", message: tooNewText(file, go.version, goVersion, gotoolchain), line: go.line };
}

function modulePathError({ path, line }: PathLine, file: string): LoadError | undefined {
  if (path === "go" || path === "toolchain") {
    return { kind: "module-path", message: `error reading ${file}: invalid module path: ${quote(path)}`, line };
  }
  const error = importPathError(path);
  return error === undefined ? undefined : { kind: "module-path", message: error.replace("import", "module"), line };
}

/** The first thing for which the go command refuses the main module's go.mod; undefined when it goes on. */
export function mainModuleError(mod: GoMod, options: LoadOptions): LoadError | undefined {
  const { file = "go.mod", goVersion } = options;
  const newer = tooNew(mod, options);
  if (newer) return newer;
  const errors = goModVersionErrors(mod, goVersion);
  const [first] = errors;
  if (first) return { kind: "malformed", message: goModErrorsText(mod.source, errors, file), line: first.line };
  if (!mod.module) {
    const hint = "missing module declaration. To specify the module path:\n\tgo mod edit -module=example.com/mod";
    return { kind: "no-module", message: `error reading ${file}: ${hint}`, line: 1 };
  }
  const pathError = modulePathError(mod.module, file);
  if (pathError) return pathError;
  const conflict = replaceConflict(mod);
  return conflict && { kind: "replace-conflict", message: conflict.message, line: conflict.second.line };
}
