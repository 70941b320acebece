/**
 * Names of objects. `modules/` is laid out as a GOPROXY is, so that the directory of a disk store can be used as `file://…`;
 * `recent/` holds answers that change.
 */
import type { ModuleVersion } from "../../../go/gomod/ast.ts";
import { escapeModulePath, escapeVersion, type Escaped } from "../../../go/version/escape.ts";

/** What is stored of a module version: `ziphash` holds the `h1:` of the zip, and stays when the zip is evicted. */
export type FileKind = "info" | "mod" | "zip" | "ziphash";

export const MODULES = "modules/";
export const RECENT = "recent/";

/** Paths and versions are checked when a request is read. */
export function fileName({ path, version }: ModuleVersion, kind: FileKind): string {
  return `${versionsPrefix(path)}${textOf(escapeVersion(version))}.${kind}`;
}

/** Before the names of everything that is stored of a module. */
export function versionsPrefix(path: string): string {
  return `${MODULES}${textOf(escapeModulePath(path))}/@v/`;
}

export function listName(path: string): string {
  return `${RECENT}${textOf(escapeModulePath(path))}/@v/list`;
}

export function latestName(path: string): string {
  return `${RECENT}${textOf(escapeModulePath(path))}/@latest`;
}

export function queryName(path: string, query: string): string {
  return `${RECENT}${textOf(escapeModulePath(path))}/@q/${textOf(escapeVersion(query))}`;
}

function textOf(escaped: Escaped): string {
  if ("error" in escaped) throw new Error(escaped.error);
  return escaped.text;
}
