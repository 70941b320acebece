/** Files that another tool puts into the build context before it calls the builder. */
import { basename } from "../text/path.ts";
import type { Site } from "./cause.ts";

const RELEASERS = [
  ".goreleaser.yml",
  ".goreleaser.yaml",
  "goreleaser.yml",
  "goreleaser.yaml",
  ".goreleaser/release.yaml",
  ".ko.yaml",
  ".promu.yml",
];

/** The release tool's file that stands for a build of this Dockerfile with programs made beforehand. */
export function releasedBy(site: Site): string | undefined {
  const { snapshot } = site.plan.world;
  const { file } = site.plan.dockerfile.source;
  if (/goreleaser/i.test(basename(file))) return RELEASERS.find((path) => snapshot.entry(path)) ?? "goreleaser";
  return RELEASERS.find((path) => {
    const text = snapshot.read(path);
    return text !== undefined && (path === ".promu.yml" || mayRelease(text, file));
  });
}

/**
 * The file names the Dockerfile, has image builds that take the usual one, or leaves its rest to a file elsewhere.
 * @see https://goreleaser.com/customization/docker/ @see https://goreleaser.com/customization/includes/
 */
function mayRelease(text: string, file: string): boolean {
  return text.includes(file) || /^includes:/m.test(text) || (file === "Dockerfile" && /^dockers(?:_v2)?:/m.test(text));
}
