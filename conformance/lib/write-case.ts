/** Puts a case's project on disk, with the modes, links, line ends and history that a text archive can't hold. */
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "./run.ts";
import type { Case } from "./case-file.ts";

const author = ["-c", "user.name=case", "-c", "user.email=case@localhost", "-c", "init.defaultBranch=main"];

export async function writeCase(found: Case, directory: string): Promise<void> {
  const { crlf = [], dirs = [], git = false, links = {}, modes = {} } = found.head;
  for (const file of found.project) {
    const path = join(directory, file.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, crlf.includes(file.name) ? file.text.replaceAll("\n", "\r\n") : file.text);
    chmodSync(path, Number.parseInt(modes[file.name] ?? "0644", 8));
  }
  for (const path of dirs) mkdirSync(join(directory, path), { recursive: true });
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    symlinkSync(target, join(directory, path));
  }
  if (!git) return;
  await run("git", [...author, "init", "-q"], { cwd: directory });
  await run("git", ["add", "-A"], { cwd: directory });
  await run("git", [...author, "commit", "-q", "-m", "case"], { cwd: directory });
}

/** Applies a unified diff with paths `a/…` and `b/…`; gives what `patch` said when it does not fit. */
export async function applyFix(diff: string, directory: string): Promise<string | undefined> {
  const { code, output } = await run("patch", ["-p1", "--no-backup-if-mismatch", "--fuzz=0", "-s"], {
    cwd: directory,
    input: diff,
  });
  return code === 0 ? undefined : output.trim();
}
