/** Builds a stand-in with the engine's own BuildKit and pushes it to the registry on loopback. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { place } from "./place.ts";
import { mustRun, run } from "../../lib/run.ts";

export interface Recipe {
  /** Repository and tag in the registry: `library/golang:1.26`. */
  readonly name: string;
  readonly dockerfile: string;
  /** Directory that the Dockerfile copies from. */
  readonly context?: string;
}

/** True when the registry has it already, made from the same recipe. */
export async function isPublished(recipe: Recipe): Promise<boolean> {
  const { registry } = place();
  const { hash, stamp } = stampOf(recipe);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hash && (await registryHas(registry, recipe.name));
}

function stampOf(recipe: Recipe): { hash: string; stamp: string } {
  const hash = createHash("sha256").update(JSON.stringify([recipe.dockerfile, recipe.context ?? ""])).digest("hex");
  return { hash, stamp: join(place().engine, "stamps", recipe.name.replace(/[/:]/g, "_")) };
}

/** True when it was built now, false when it was there. */
export async function publish(recipe: Recipe): Promise<boolean> {
  if (await isPublished(recipe)) return false;
  const { engine, buildctl, address, registry } = place();
  const { hash, stamp } = stampOf(recipe);
  const work = join(engine, "work", recipe.name.replace(/[/:]/g, "_"));
  mkdirSync(work, { recursive: true });
  mkdirSync(join(engine, "stamps"), { recursive: true });
  writeFileSync(join(work, "Dockerfile"), recipe.dockerfile);
  const output = `type=image,name=${registry}/${recipe.name},push=true,registry.insecure=true,compression-level=1`;
  const locals = ["--local", `context=${recipe.context ?? work}`, "--local", `dockerfile=${work}`];
  await mustRun(buildctl, ["--addr", address, "build", "--frontend", "dockerfile.v0", "--progress", "plain", ...locals, "--output", output]);
  writeFileSync(stamp, hash);
  return true;
}

async function registryHas(registry: string, name: string): Promise<boolean> {
  const colon = name.lastIndexOf(":");
  const url = `http://${registry}/v2/${name.slice(0, colon)}/manifests/${name.slice(colon + 1)}`;
  const accept = "Accept: application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json";
  return (await run("curl", ["-fsSI", "-H", accept, url])).code === 0;
}
