/** A build of an image as a file of the repository orders it: what stands behind `docker build`, wherever that is written. */
import { isWithin, relativeTo } from "../text/path.ts";
import { isKnown } from "../text/unknown.ts";

export interface Recipe {
  readonly file: string;
  readonly line: number;
  /** Directory of the context, relative to the repository; undefined when it isn't known or not in the repository. */
  readonly context: string | undefined;
  readonly dockerfile: string | undefined;
  /** With a hole when something unknown says it. */
  readonly target: string | undefined;
  /** Values may have holes. */
  readonly args: ReadonlyMap<string, string>;
  /** Named contexts; directories are relative to the repository. */
  readonly contexts: ReadonlyMap<string, string>;
  /** Options that aren't known may be given as well. */
  readonly open: boolean;
  /** Something that runs before it may write files into the context. */
  readonly prepared: boolean;
  /** Names that the image gets; may have holes. */
  readonly tags: readonly string[];
  /** It takes layers from a cache that other builds filled. */
  readonly cached: boolean;
  /** kaniko builds it, not Docker. */
  readonly kaniko: boolean;
  /** Where a runner is asked for whose processor is an arm64, when no platform is given: the image is for that. */
  readonly armRunner?: Place | undefined;
}

export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Whether it isn't known which Dockerfile it builds, as of `docker build $(<D)` in a Makefile. */
export function isAnyDockerfile({ dockerfile }: Recipe): boolean {
  return dockerfile === undefined || !isKnown(dockerfile);
}

/** What a reader may ask of the repository. */
export interface Files {
  read(path: string): string | undefined;
  isFile(path: string): boolean;
  isDirectory(path: string): boolean;
}

/** Stands for the repository's root where a shell or make needs an absolute path. */
export const REPOSITORY = "/.repository";

/** Path relative to the repository (`""` is its root) of an absolute one; undefined when unknown or outside. */
export function inRepository(path: string): string | undefined {
  if (!isKnown(path) || !isWithin(path, REPOSITORY)) return undefined;
  return relativeTo(path, REPOSITORY);
}
