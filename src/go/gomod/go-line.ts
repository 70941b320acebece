import type { GoMod, GoWork } from "./ast.ts";

/** The Go version a go.mod file stands for: its go line, 1.16 without one. */
export function goVersionOfMod(mod: GoMod): string {
  return mod.go?.version ?? "1.16";
}

/** The Go version a go.work file stands for: its go line, 1.18 without one. */
export function goVersionOfWork(work: GoWork): string {
  return work.go?.version ?? "1.18";
}
