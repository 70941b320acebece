/** Which images of manifests the repository builds itself: by the names that its builds give. */
import { parseReference, type Reference } from "../../docker/reference.ts";
import type { Recipe } from "../../recipes/recipe.ts";
import type { BesideFacts } from "./facts.ts";
import { HOLE } from "../../text/unknown.ts";

export interface NamedImage {
  readonly reference: Reference;
  /** Single name without an owner and a registry: Docker Hub has only official images of that form. */
  readonly local: boolean;
}

export function imageOf(text: string): NamedImage | undefined {
  const reference = parseReference(text);
  if ("message" in reference) return undefined;
  return { reference, local: reference.registry === "docker.io" && reference.path.startsWith("library/") };
}

/** The builds that give an image this name; what of a name isn't known may be anything. */
export function buildsOf({ reference }: NamedImage, recipes: readonly Recipe[]): Recipe[] {
  return recipes.filter(({ tags }) => tags.some((tag) => isNameOf(tag, reference)));
}

/** A build that is said to give the name, or the Dockerfile of the repository that the name is made of. */
export function isBuiltBy(image: NamedImage, dockerfile: string, facts: BesideFacts): boolean {
  if (buildsOf(image, facts.recipes).some((recipe) => recipe.dockerfile === dockerfile)) return true;
  return dockerfile === "Dockerfile" && isOfModule(image, facts);
}

/** `ghcr.io/team/shop` of `module github.com/team/shop/v2`. */
export function isOfModule({ reference }: NamedImage, { found, snapshot }: BesideFacts): boolean {
  return found.goMods.some((path) => {
    const module = /^module\s+"?[\w.-]+\.[a-z]+\/([\w.-]+\/[\w.-]+)/m.exec(snapshot.read(path) ?? "")?.[1];
    return module?.toLowerCase() === reference.path;
  });
}

/** Whether a name as a command gives it, with holes where it isn't known, is that of the image. */
export function isNameOf(written: string, { registry, path }: Reference): boolean {
  const name = written.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
  const full = `${registry}/${path}`;
  const short = full.replace(/^docker\.io\/(?:library\/)?/, "");
  if (!name.includes(HOLE)) return name === full || name === short;
  const last = name.slice(name.lastIndexOf("/") + 1);
  // the last element has to be known, or the name says nothing
  return last !== "" && !last.includes(HOLE) && name.includes("/") && last === path.slice(path.lastIndexOf("/") + 1);
}

/** The tag that counts. */
export function tagOf({ reference }: NamedImage): string | undefined {
  return reference.digest === undefined ? (reference.tag ?? "latest") : undefined;
}
