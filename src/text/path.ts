/** Slash-separated paths, as in the image and in the build context; Go's `path` package is the model. */

/** Shortest equal path: no `.`, `..`, doubled or trailing slash; `""` becomes `.`. */
export function cleanPath(path: string): string {
  if (path === "") return ".";
  // most are clean already, and this is asked millions of times
  if (path === "/" || (!path.startsWith(".") && !/\/(?:[./]|$)/.test(path))) return path;
  const rooted = path.startsWith("/");
  const out: string[] = [];
  for (const element of path.split("/")) {
    if (element === "" || element === ".") continue;
    if (element !== "..") out.push(element);
    else if (out.length > 0 && out.at(-1) !== "..") out.pop();
    else if (!rooted) out.push("..");
  }
  const joined = out.join("/");
  if (rooted) return `/${joined}`;
  return joined === "" ? "." : joined;
}

export function joinPath(...parts: readonly string[]): string {
  const filled = parts.filter((part) => part !== "");
  return filled.length === 0 ? "" : cleanPath(filled.join("/"));
}

/** `path` taken from directory `from`; absolute paths stay. */
export function resolvePath(from: string, path: string): string {
  return path.startsWith("/") ? cleanPath(path) : cleanPath(`${from}/${path}`);
}

export function dirname(path: string): string {
  const cut = path.lastIndexOf("/");
  if (cut === -1) return ".";
  return cut === 0 ? "/" : path.slice(0, cut);
}

/** `path` itself, then each directory above it, up to `/`, or to `.` for a path that isn't rooted. */
export function* upward(path: string): Generator<string> {
  for (let at = path; ; at = dirname(at)) {
    yield at;
    if (at === dirname(at)) return;
  }
}

export function basename(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** True when `path` is `dir` or stands below it; both clean. */
export function isWithin(path: string, dir: string): boolean {
  if (dir === "/" || dir === "" || dir === ".") return true;
  return path === dir || (path.startsWith(dir) && path.charAt(dir.length) === "/");
}

/** `path` below `dir`, without the leading slash; `""` when they are equal. */
export function relativeTo(path: string, dir: string): string {
  if (path === dir) return "";
  return dir === "/" || dir === "" ? path.replace(/^\//, "") : path.slice(dir.length + 1);
}
