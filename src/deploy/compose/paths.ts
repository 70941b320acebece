/** Paths inside the project: with slashes, relative to its root, `..` for what lies outside. */

export function joinPath(directory: string, path: string): string {
  const joined = path.startsWith("/") || directory === "" ? path : `${directory}/${path}`;
  const names: string[] = [];
  for (const name of joined.split("/")) {
    if (name === "" || name === ".") continue;
    if (name === ".." && names.length > 0 && names.at(-1) !== "..") names.pop();
    else names.push(name);
  }
  return (joined.startsWith("/") ? "/" : "") + names.join("/");
}

export function directoryOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}

/** Git references and URLs. */
export function isRemote(text: string): boolean {
  return text.includes("://") || /^(?:github\.com\/|git@)/.test(text);
}
