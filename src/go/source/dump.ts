import type { GoFile } from "./ast.ts";
import { constraintText } from "./constraint.ts";

/** What was read of a .go file, as data. */
export function dumpGoFile(file: GoFile): Readonly<Record<string, unknown>> {
  return {
    Package: file.package,
    Imports: file.imports.map(({ path, name, line }) => ({ Path: path, Name: name, Line: line })),
    Constraint: file.constraint && constraintText(file.constraint),
    Embeds: file.embeds.map(({ pattern, line }) => ({ Pattern: pattern, Line: line })),
    Cgo: file.cgo,
    CgoDirectives: file.cgoDirectives.map(({ conditions, variable, value }) => ({
      Conditions: conditions,
      Variable: variable,
      Value: value,
    })),
    CgoIncludes: file.cgoIncludes,
    Generate: file.generate.map(({ command, line }) => ({ Command: command, Line: line })),
    ImportComment: file.importComment,
    Error: (file.constraintError ?? file.error)?.message,
  };
}
