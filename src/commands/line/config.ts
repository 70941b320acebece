/** slipway.yaml beside what is checked; its reader is loaded only when there is one. */
import { causes } from "../../causes/registry.ts";
import type { CheckOptions } from "../../check/options.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { joinPath } from "../../text/path.ts";
import { UsageError } from "./spec.ts";

const NAMES = ["slipway.yaml", "slipway.yml"];

/** What is checked, within the snapshot and as the user would write it. */
interface Place {
  readonly directory: string;
  readonly shown: string;
}

/** The options with what slipway.yaml says; the command line wins. */
export async function withConfig(options: CheckOptions, snapshot: Snapshot, scope: Place): Promise<CheckOptions> {
  const directories = [...new Set([scope.directory, ""])];
  const path = directories
    .flatMap((directory) => NAMES.map((name) => joinPath(directory, name)))
    .find((file) => snapshot.entry(file)?.kind === "file");
  if (path === undefined) return options;
  const text = snapshot.read(path);
  if (text === undefined) throw new UsageError(`\`${path}\` can't be read`);
  const { readConfig, statedFacts } = await import("../../project/config.ts");
  const config = readConfig(text, new Set(causes.map((cause) => cause.slug)));
  const [error] = config.errors;
  if (error) throw new UsageError(`${joinPath(scope.shown, path)}:${error.line}:${error.column}: ${error.message}`);
  const platform = options.platform ?? "linux/amd64";
  const images = new Map(
    [...config.images].map(([reference, stated]) => [reference, statedFacts(stated, reference, platform)]),
  );
  const base = path.slice(0, path.lastIndexOf("/") + 1);
  const putAside = config.ignore.map(({ cause, file }) => ({
    cause,
    file: file === undefined ? undefined : joinPath(base, file),
  }));
  return { ...options, images, putAside, defaultArgs: config.buildArgs };
}
