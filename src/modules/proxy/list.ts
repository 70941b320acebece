/** The content of `@v/list`: each version on a line of its own. @see https://go.dev/ref/mod#goproxy-protocol */
export function listText(versions: readonly string[]): string {
  return versions.map((version) => `${version}\n`).join("");
}
