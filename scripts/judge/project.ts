/** What git says of a judged directory: the project's name, the commit, and where in it the directory lies. */
import { execFileSync } from "node:child_process";

function git(directory: string, ...args: readonly string[]): string | undefined {
  try {
    const out = execFileSync("git", ["-C", directory, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return out.trim() || undefined;
  } catch {
    return undefined;
  }
}

export interface Project {
  readonly commit: string | undefined;
  /** `owner/name`, from where it was cloned. */
  readonly project: string | undefined;
  /** Of the directory in the project; empty at its root. */
  readonly prefix: string;
}

export function projectOf(directory: string): Project {
  return {
    commit: git(directory, "rev-parse", "HEAD"),
    project: /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(git(directory, "remote", "get-url", "origin") ?? "")?.[1],
    prefix: git(directory, "rev-parse", "--show-prefix") ?? "",
  };
}
