/** Which ignore file counts for a build whose context is a local directory. */

export interface IgnoreQuestion {
  /** Path of the Dockerfile, in the same terms as `context`. */
  readonly dockerfile: string;
  /** Path of the context; empty for the root. */
  readonly context: string;
  /** Whether a path is a file (a directory of that name does not count). */
  readonly isFile: (path: string) => boolean;
}

/**
 * `<Dockerfile>.dockerignore` beside the Dockerfile, else `.dockerignore` in the context; never both. The first one
 * counts even when it is empty.
 */
export function ignoreFileFor({ dockerfile, context, isFile }: IgnoreQuestion): string | undefined {
  const specific = `${dockerfile}.dockerignore`;
  if (isFile(specific)) return specific;
  const directory = context.replace(/\/+$/, "");
  const common = directory === "" || directory === "." ? ".dockerignore" : `${directory}/.dockerignore`;
  return isFile(common) ? common : undefined;
}
