/**
 * VCS stamping: a main package inside a repository is stamped with its revision by asking git, which fails when git
 * refuses the repository. @see https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies (`-buildvcs`)
 */
import type { Obstacle } from "../obstacle.ts";
import { knownText } from "../fs/node.ts";
import { gitDir } from "../models/git.ts";
import { type Call, which } from "../shell/command.ts";
import type { Root } from "./walk.ts";
import { atLeast, type GoSettings } from "./settings.ts";

export function vcsObstacle(
  call: Call,
  settings: GoSettings,
  roots: readonly Root[],
  flags: ReadonlyMap<string, string>,
): Obstacle | undefined {
  const { machine, env } = call;
  if (settings.running === undefined || !atLeast(settings.running, "1.18")) return undefined;
  if (flags.get("buildvcs") === "false") return undefined;
  const root = roots.find(
    (candidate) => candidate.package.name === "main" && candidate.path !== "command-line-arguments",
  );
  if (!root) return undefined;
  const repository = gitDir(machine, root.dir);
  if (repository.is !== "yes") return undefined;
  if (which(machine, "git", env.get("PATH")).is !== "yes") return undefined;
  const node = machine.fs.stat(repository.value);
  if (node.is !== "yes") return undefined;
  const dir = repository.value.replace(/\/\.git$/, "") || "/";
  if (node.value.kind === "file") {
    // a worktree or submodule: its real repository is elsewhere. Only up to Go 1.20 is that an error.
    return atLeast(settings.running, "1.21") ? undefined : { kind: "vcs-stamping", dir, reason: "git-file" };
  }
  const owner = node.value.kind === "dir" ? machine.fs.stat(dir) : undefined;
  const uid = owner?.is === "yes" && owner.value.kind === "dir" ? owner.value.uid : undefined;
  const gitUid = node.value.kind === "dir" ? node.value.uid : undefined;
  if (machine.user.uid === undefined || gitUid === undefined || uid === undefined) return undefined;
  if (uid === machine.user.uid && gitUid === machine.user.uid) return undefined;
  const config = machine.fs.stat(`${env.get("HOME") ?? machine.user.home}/.gitconfig`);
  if (config.is !== "no") {
    const text = knownText(config);
    if (text === undefined || /safe\.directory|\[safe\]/.test(text)) return undefined;
  }
  return { kind: "vcs-stamping", dir, reason: "ownership" };
}
