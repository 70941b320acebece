import { compareGo } from "../version/go-version.ts";
import type { BuildContext, GoFile } from "./ast.ts";
import { evalConstraint, matchesFileName } from "./match.ts";

export type FileReason =
  | "included"
  /** A `_test.go` file that tests would compile. */
  | "test"
  /** The name starts with `_` or `.`. */
  | "hidden"
  /** The name ends in another system or architecture. */
  | "name"
  /** The build constraint does not hold. */
  | "constraint"
  /** Imports "C" while cgo is off. */
  | "cgo"
  /** `package documentation`. */
  | "documentation"
  /** The constraint can't be read; the package fails. */
  | "malformed";

export interface FileDecision {
  /** Compiled by `go build`. */
  readonly included: boolean;
  readonly reason: FileReason;
}

/** Decides on the name alone where that is possible, so that the file need not be read. */
export function decideByName(name: string, context: BuildContext): FileDecision | undefined {
  if (name.startsWith("_") || name.startsWith(".")) return { included: false, reason: "hidden" };
  return matchesFileName(name, context) ? undefined : { included: false, reason: "name" };
}

/** Does a .go file belong to its package in this context, and if not, why? */
export function buildFile(name: string, file: GoFile, context: BuildContext): FileDecision {
  const byName = decideByName(name, context);
  if (byName) return byName;
  const modern = compareGo(context.goVersion, "1.17") >= 0;
  if (modern && file.constraintError) return { included: false, reason: "malformed" };
  const constraint = modern ? file.constraint : file.plusBuild;
  if (!evalConstraint(constraint, context)) return { included: false, reason: "constraint" };
  if (file.package === "documentation") return { included: false, reason: "documentation" };
  if (file.cgo && !context.cgo) return { included: false, reason: "cgo" };
  return name.endsWith("_test.go") ? { included: false, reason: "test" } : { included: true, reason: "included" };
}
