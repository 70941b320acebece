/** Which packages may import a package below `internal`: those below its parent. @see https://go.dev/doc/go1.4#internalpackages */
/** What stands before the last element `internal`; undefined when there is none. */
export function internalParent(path: string): string | undefined {
  const elements = path.split("/");
  const at = elements.lastIndexOf("internal");
  return at === -1 ? undefined : elements.slice(0, at).join("/");
}

/** Packages given as files have no path, so that only their directory could tell: not decided here. */
export function mayImport(importer: string, path: string): boolean {
  const parent = internalParent(path);
  if (parent === undefined || importer === "" || importer === "command-line-arguments") return true;
  return parent !== "" && (importer === parent || importer.startsWith(`${parent}/`));
}
