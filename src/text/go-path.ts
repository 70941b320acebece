/** Slash-separated paths as Go's `path` package treats them. */

/** `path.Clean`: the shortest equal path; `.` for an empty one. */
export function cleanPath(path: string): string {
  const rooted = path.startsWith("/");
  const kept: string[] = [];
  for (const element of path.split("/")) {
    if (element === "" || element === ".") continue;
    if (element !== "..") kept.push(element);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!rooted) kept.push("..");
  }
  const joined = kept.join("/");
  if (rooted) return `/${joined}`;
  return joined === "" ? "." : joined;
}

/** `path.Join`: empty elements are skipped. */
export function joinPath(...elements: readonly string[]): string {
  const kept = elements.filter((element) => element !== "");
  return kept.length === 0 ? "" : cleanPath(kept.join("/"));
}

/** `path.Base`. */
export function basePath(path: string): string {
  if (path === "") return ".";
  const trimmed = path.replace(/\/+$/, "");
  return trimmed === "" ? "/" : trimmed.slice(trimmed.lastIndexOf("/") + 1);
}

/** `path.Dir`. */
export function dirPath(path: string): string {
  return cleanPath(path.slice(0, path.lastIndexOf("/") + 1));
}
