import type { Answer, Doubt } from "../answer.ts";
import type { Program } from "../program.ts";

/** Where a file's bytes come from. */
export type Content =
  /** A file of the build context; `path` is relative to the snapshot. */
  | { readonly from: "context"; readonly path: string; readonly read: () => string | undefined; readonly size: number }
  | { readonly from: "text"; readonly text: string }
  /** What a Go build wrote. */
  | { readonly from: "program"; readonly program: Program }
  /** A program or file that the base image or a package brought. */
  | { readonly from: "image"; readonly name: string }
  | { readonly from: "unknown"; readonly reason: Doubt };

export interface FileNode {
  readonly kind: "file";
  /** Permission bits; undefined when not known. */
  readonly mode: number | undefined;
  /** Numeric owner; undefined when not known. */
  readonly uid: number | undefined;
  readonly content: Content;
}

export interface DirNode {
  readonly kind: "dir";
  readonly mode: number | undefined;
  readonly uid: number | undefined;
}

export interface LinkNode {
  readonly kind: "symlink";
  readonly target: string;
  /** Path in the snapshot when the link comes from the build context. */
  readonly contextPath?: string;
}

export type Node = FileNode | DirNode | LinkNode;

export const ROOT_DIR: DirNode = { kind: "dir", mode: 0o755, uid: 0 };

/** Text of a file; undefined when its bytes aren't known. */
export function textOf(node: FileNode): string | undefined {
  if (node.content.from === "context") return node.content.read();
  return node.content.from === "text" ? node.content.text : undefined;
}

/** Text of what was looked up, when a file is surely there and its bytes are known. */
export function knownText(found: Answer<Node>): string | undefined {
  return found.is === "yes" && found.value.kind === "file" ? textOf(found.value) : undefined;
}
