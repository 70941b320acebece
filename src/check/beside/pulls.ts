/**
 * Images of the repository's own in manifests, and whether the kubelet pulls them: a tag that is left out or `latest` makes the policy
 * Always, any other IfNotPresent.
 * @see https://kubernetes.io/docs/concepts/containers/images/#imagepullpolicy-defaulting
 */
import type { ObstacleOf } from "../../build/obstacle.ts";
import type { Container } from "../../deploy/kubernetes/model.ts";
import { literalPattern } from "../../text/pattern.ts";
import { HOLE } from "../../text/unknown.ts";
import type { BesideFacts } from "./facts.ts";
import { loadedImages, type LoadedImage } from "./loaded-images.ts";
import { buildsOf, imageOf, isNameOf, isOfModule, type NamedImage, tagOf } from "./own-images.ts";
import { placeOf } from "./services.ts";

type Pull = ObstacleOf<"local-image-pulled" | "moving-tag-kept">;

/** Tags that the next build moves. */
const MOVING =
  /^(?:latest|main|master|trunk|dev|develop|development|edge|nightly|staging|stable|prod|production|test|testing)$/;

/** Tools and commands that write images and policies into manifests before they are applied. */
const REWRITERS = /^(?:skaffold|devspace|okteto|werf|garden)\.ya?ml$|^Tiltfile$/;
const REWRITES =
  /\bkubectl\s+(?:[\w-]+\s+)*set\s+image\b|\bko\s+(?:apply|resolve)\b|\bkustomize\s+edit\b|\byq\b[^\n]*image|\bsed\b[^\n]*(?:image|IMAGE|\.ya?ml)|\benvsubst\b/;

export function pulls(facts: BesideFacts): Pull[] {
  const { manifests, scripts, snapshot } = facts;
  const containers = manifests.workloads.flatMap((one) => [...one.initContainers, ...one.containers]);
  const rewritten =
    containers.length === 0 ||
    snapshot.list("").some((name) => REWRITERS.test(name)) ||
    scripts.some(({ text }) => REWRITES.test(text));
  if (rewritten) return [];
  const loaded = scripts.flatMap(loadedImages);
  const all = containers.flatMap((container) => ofContainer(container, facts, loaded));
  // who mends one of an image sees the others
  return all.filter(
    ({ kind, image }, at) => all.findIndex((other) => other.kind === kind && other.image === image) === at,
  );
}

function ofContainer({ image: said, pullPolicy }: Container, facts: BesideFacts, all: readonly LoadedImage[]): Pull[] {
  const image = said && imageOf(said.text);
  const tag = image && tagOf(image);
  if (!said || !image || tag === undefined) return [];
  const place = placeOf((pullPolicy?.text === "Always" ? pullPolicy : said).place);
  const always = pullPolicy ? pullPolicy.text === "Always" : tag === "latest";
  const loaded = all.find((one) => isLoaded(one, image, tag));
  const built = buildsOf(image, facts.recipes)[0];
  if (always) {
    const by = loaded?.place ?? (built && image.local ? { file: built.file, line: built.line } : undefined);
    // an image that is pushed somewhere is found there
    if (!by || (image.local && !built) || isPushed(image, facts)) return [];
    return [
      {
        kind: "local-image-pulled",
        image: said.text,
        written: pullPolicy !== undefined,
        nowhere: image.local,
        place,
        by,
        loaded: loaded !== undefined,
      },
    ];
  }
  const own = built !== undefined || isOfModule(image, facts);
  if (pullPolicy?.text === "Never" || image.local || loaded || !own || !MOVING.test(tag)) return [];
  return [{ kind: "moving-tag-kept", image: said.text, tag, place: placeOf((pullPolicy ?? said).place) }];
}

function isLoaded({ image }: LoadedImage, { reference }: NamedImage, tag: string): boolean {
  const written = image.replaceAll(/\$\$?(?:\{[^}]*\}|\([^)]*\)|\w+)/g, HOLE);
  const own = /:([^/:]*)$/.exec(written)?.[1] ?? "latest";
  return isNameOf(written, reference) && (own === tag || own.includes(HOLE));
}

function isPushed({ reference }: NamedImage, { scripts }: BesideFacts): boolean {
  const name = reference.path.replace(/^library\//, "");
  const pushes = new RegExp(`\\b(?:push|tag)\\b[^\\n]*${literalPattern(name)}`);
  return scripts.some(({ text }) => pushes.test(text));
}
