/** Go's `filepath.Clean`: one slash between names, no `.`, no `name/..`, no slash at the end. */
export function cleanPath(path: string): string {
  const rooted = path.startsWith("/");
  const names: string[] = [];
  for (const name of path.split("/")) {
    if (name === "" || name === ".") continue;
    if (name !== "..") names.push(name);
    else if (names.length > 0 && names.at(-1) !== "..") names.pop();
    else if (!rooted) names.push(name);
  }
  return (rooted ? "/" : "") + names.join("/") || ".";
}
