/** Images that scripts put on the nodes of a local cluster: `kind load docker-image`, `k3d image import`, `minikube image load`. */
import type { Place } from "../../build/obstacle.ts";

export interface LoadedImage {
  /** As written, without quotes; may name variables. */
  readonly image: string;
  readonly place: Place;
}

const LOAD =
  /\b(?:kind\s+load\s+docker-image|k3d\s+images?\s+import|minikube\s+(?:-p\s+\S+\s+)?(?:image\s+load|cache\s+add))[ \t]+([^\n;&|#]+)/g;
/** Options of these commands that take the next word. */
const WITH_VALUE = /^(?:--name|--nodes|-n|-c|--cluster|-m|--mode|-p|--profile)$/;

export function loadedImages({ file, text }: { readonly file: string; readonly text: string }): LoadedImage[] {
  return [...text.matchAll(LOAD)].flatMap((match) => {
    const words = (match[1] ?? "").trim().split(/\s+/);
    const line = text.slice(0, match.index).split("\n").length;
    return words.flatMap((word, at) => {
      const image = word.replaceAll(/["']/g, "");
      const skipped = word.startsWith("-") || WITH_VALUE.test(words[at - 1] ?? "") || !/^[\w$({]/.test(image);
      return skipped ? [] : [{ image, place: { file, line } }];
    });
  });
}
