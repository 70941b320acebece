/** From a command line in a directory to the files of the repository that it means. */
import { joinPath, resolvePath } from "../text/path.ts";
import { HOLE, isKnown } from "../text/unknown.ts";
import type { DockerBuild } from "./docker-command.ts";
import { type Files, inRepository, type Place, type Recipe } from "./recipe.ts";

export interface Site {
  readonly file: string;
  readonly line: number;
  /** Absolute; with a hole when it isn't known. */
  readonly cwd: string;
  readonly prepared: boolean;
  /** Where a runner with an arm64 processor is asked for. */
  readonly armRunner?: Place | undefined;
}

export function locate(build: DockerBuild, { file, line, cwd, prepared, armRunner }: Site, files: Files): Recipe {
  const context = build.context === undefined ? undefined : at(cwd, build.context);
  const target = build.open && build.target === undefined ? HOLE : build.target === "" ? undefined : build.target;
  return {
    file,
    line,
    context: context !== undefined && files.isDirectory(context) ? context : undefined,
    dockerfile: dockerfileOf(build, cwd, context, files),
    target,
    args: build.args,
    contexts: new Map([...build.contexts].map(([name, where]) => [name, named(cwd, where)])),
    open: build.open,
    prepared,
    tags: build.tags,
    cached: build.cached,
    kaniko: build.kaniko ?? false,
    armRunner: build.platform === undefined && !build.open ? armRunner : undefined,
  };
}

function dockerfileOf(build: DockerBuild, cwd: string, context: string | undefined, files: Files): string | undefined {
  if (build.file === "") return undefined;
  if (build.file !== undefined) {
    const direct = at(cwd, build.file);
    if (!build.lenient || context === undefined || (direct !== undefined && files.isFile(direct))) return direct;
    return isKnown(build.file) ? joinPath(context, build.file) : undefined;
  }
  if (build.open || context === undefined) return undefined;
  const container = joinPath(context, "Containerfile");
  return build.lenient && files.isFile(container) ? container : joinPath(context, "Dockerfile");
}

function at(cwd: string, path: string): string | undefined {
  return inRepository(resolvePath(cwd, path));
}

/** Another scheme stays as it is, a directory that isn't known becomes one of a scheme that nobody knows. */
function named(cwd: string, where: string): string {
  if (/^\w[\w+.-]*:/.test(where) && isKnown(where)) return where;
  return at(cwd, where) ?? "unknown:";
}
