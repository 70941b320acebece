/** What every action starts from: the project, and the go command's settings. */
import { isAbsolute, resolve } from "node:path";
import { placeKind } from "../../host/places.ts";
import type { Terminal } from "../../host/terminal.ts";
import { findProject, type Project } from "../../modules/fetch/project.ts";
import { readSettings, type Settings } from "../../modules/settings.ts";
import { type Given, UsageError } from "../line/spec.ts";

export interface Start {
  readonly project: Project;
  readonly settings: Settings;
  /** The module cache. */
  readonly cache: string;
}

export function startOf(given: Given, { cwd, env }: Terminal): Start {
  const [, word = ".", more] = given.args;
  if (more !== undefined) throw new UsageError(`one directory is enough, but \`${more}\` is given too`);
  const directory = resolve(cwd, word);
  if (placeKind(directory) !== "dir") throw new UsageError(`there is no directory \`${word}\``);
  const settings = readSettings(env);
  const { cache } = settings;
  if (cache === undefined) {
    throw new UsageError("it isn't known where modules belong", "set GOMODCACHE to a directory");
  }
  if (!isAbsolute(cache)) throw new UsageError(`GOMODCACHE entry is relative; must be absolute path: \`${cache}\``);
  const project = findProject(directory, settings);
  if ("error" in project) throw new UsageError(project.error, project.hint);
  return { project, settings, cache };
}
