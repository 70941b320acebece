/**
 * slipway.yaml: what the files can't say. Facts of images that are not known here, causes that are put aside with a
 * reason, and build arguments.
 */
import type { Node } from "yaml";
import { readImage, type StatedImage } from "./config/image.ts";
import { type ConfigError, ConfigReader } from "../config/reader.ts";

export type { ConfigError } from "../config/reader.ts";
export { type StatedImage, statedFacts } from "./config/image.ts";

/** A cause put aside, everywhere or in one file. */
export interface PutAside {
  readonly cause: string;
  readonly reason: string;
  /** Relative to the directory of slipway.yaml. */
  readonly file: string | undefined;
}

export interface Config {
  /** By reference, as FROM names it. */
  readonly images: ReadonlyMap<string, StatedImage>;
  readonly ignore: readonly PutAside[];
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly errors: readonly ConfigError[];
}

/** `causes`: the slugs that may be put aside. Never throws; what can't be used is in `errors`. */
export function readConfig(text: string, causes: ReadonlySet<string>): Config {
  const reader = new ConfigReader(text);
  const fields = reader.fields(reader.root, "slipway.yaml", ["images", "ignore", "buildArgs"]);
  const images = new Map<string, StatedImage>();
  for (const [reference, value] of reader.entries(fields.get("images"), "`images`")) {
    images.set(reference, readImage(reader, value, reference));
  }
  const buildArgs = new Map<string, string>();
  for (const [name, value, key] of reader.entries(fields.get("buildArgs"), "`buildArgs`")) {
    const argument = reader.text(value, `build argument \`${name}\``);
    if (argument !== undefined) buildArgs.set(name, argument);
    else if (!value) reader.fail(key, `build argument \`${name}\` has no value`);
  }
  const ignore = reader
    .items(fields.get("ignore"), "`ignore`")
    .flatMap((item) => readPutAside(reader, item, causes) ?? []);
  return { images, ignore, buildArgs, errors: reader.errors };
}

function readPutAside(reader: ConfigReader, item: Node, causes: ReadonlySet<string>): PutAside | undefined {
  const fields = reader.fields(item, "an item of `ignore`", ["cause", "reason", "file"]);
  const cause = reader.text(fields.get("cause"), "`cause`");
  const reason = reader.text(fields.get("reason"), "`reason`");
  const file = reader.text(fields.get("file"), "`file`");
  if (cause === undefined) return reader.fail(item, "an item of `ignore` needs `cause`, the slug of a cause");
  if (!causes.has(cause))
    return reader.fail(fields.get("cause"), `there is no cause \`${cause}\`; slipway causes lists them`);
  if (reason === undefined || reason.trim() === "")
    return reader.fail(item, `\`${cause}\` is put aside without a \`reason\``);
  return { cause, reason, file };
}
