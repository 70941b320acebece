/** What is known about a base image by its name alone. */
import { alpine } from "./alpine.ts";
import { amazonlinux } from "./amazonlinux.ts";
import { builtOn } from "./built-on.ts";
import { busybox } from "./busybox.ts";
import { debian } from "./debian.ts";
import { distroless } from "./distroless.ts";
import type { Lookup } from "./facts.ts";
import { golang } from "./golang.ts";
import { redhat } from "./redhat.ts";
import { parseReference, type Reference } from "./reference.ts";
import { scratch } from "./scratch.ts";
import { ubuntu } from "./ubuntu.ts";
import { wolfi } from "./wolfi.ts";
import { xx } from "./xx.ts";

export { hasLibrary, hasPath, hasTool } from "./questions.ts";

type Family = (image: Reference, platform: string) => Lookup | undefined;

const families: readonly Family[] = [
  golang,
  alpine,
  debian,
  distroless,
  scratch,
  busybox,
  ubuntu,
  redhat,
  amazonlinux,
  wolfi,
  builtOn,
  xx,
];

/** `ref` as in FROM with its variables expanded, `platform` as in `--platform` (`linux/amd64`). */
export function imageFacts(ref: string, platform: string): Lookup {
  const image = parseReference(ref);
  if (image.tag === undefined && image.digest !== undefined) {
    return { known: false, reason: `\`${ref}\` names only a digest` };
  }
  if (platform.startsWith("windows")) return { known: false, reason: "Windows images are not known here" };
  for (const family of families) {
    const found = family(image, platform);
    if (found) return found;
  }
  return { known: false, reason: `base image \`${ref}\` is not known here` };
}
