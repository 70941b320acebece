import type { Answer } from "../answer.ts";
import type { Node } from "./node.ts";

/** Names in a directory; `complete` is false when there may be others. */
export interface Listing {
  readonly names: readonly string[];
  readonly complete: boolean;
}

/** A part of some file system that can be copied from: paths are relative, `""` is the tree's own root. */
export interface Tree {
  /** Links are not followed. */
  lookup(path: string): Answer<Node>;
  list(path: string): Listing;
}
