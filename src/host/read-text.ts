import { readFileSync } from "node:fs";

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a directory",
  EACCES: "permission denied",
  ELOOP: "its symbolic links go round in a circle",
};

/** Text of a file (0: standard input), or why it can't be had. */
export function readText(path: string | 0): string | { readonly problem: string } {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** What the system said, in words. */
export function problemOf(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return PROBLEMS[code] ?? message;
}
