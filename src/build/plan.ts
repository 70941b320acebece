/** One build that somebody really starts: a Dockerfile with its context, target, arguments and platform. */
import type { Dockerfile } from "../docker/dockerfile/ast.ts";
import type { IgnoreFile } from "../docker/dockerignore/parse.ts";
import type { Lookup } from "../docker/images/facts.ts";
import type { StageGraph } from "../docker/stages/graph.ts";
import type { ContextTree } from "./context.ts";
import type { Place } from "./obstacle.ts";
import type { Platform } from "./stage.ts";
import type { World } from "./world.ts";

/** A `--build-context` by name: a directory of the snapshot, or an image. */
export type NamedContext =
  | { readonly is: "directory"; readonly tree: ContextTree }
  | { readonly is: "image"; readonly ref: string }
  | { readonly is: "unknown" };

/** What a compose service brings along when it starts the image. */
export interface ServiceStart {
  readonly name: string;
  /** Where the compose file names it. */
  readonly place: Place;
  /** Names of variables that it sets or passes on; undefined when not all of them are known. */
  readonly variables: ReadonlySet<string> | undefined;
  readonly binds: readonly BindMount[];
}

/** A directory or file of the machine over a path of the container. */
export interface BindMount {
  readonly target: string;
  /** As written. */
  readonly written: string;
  /** In the snapshot; undefined for a path elsewhere. */
  readonly source: string | undefined;
  readonly place: Place;
}

/** What of the line that orders a build matters beyond its context, target and arguments. */
export interface BuildOrder {
  readonly place: Place;
  /** kaniko builds it, not Docker. */
  readonly kaniko: boolean;
  /** Where a build of the same is ordered that takes layers from a cache of other builds. */
  readonly cache: Place | undefined;
  /** Where a runner with another processor than the usual is asked for, whose platform is the image's. */
  readonly runner: Place | undefined;
}

export interface Plan {
  readonly dockerfile: Dockerfile;
  readonly graph: StageGraph;
  readonly context: ContextTree;
  readonly ignore: { readonly path: string; readonly file: IgnoreFile } | undefined;
  readonly contexts: ReadonlyMap<string, NamedContext>;
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly platform: Platform;
  /** Platform of the machine that builds: `linux/amd64`. */
  readonly builder: string;
  /** Paths of the container over which something is mounted at start. */
  readonly mounted: readonly string[];
  /** Another command or user is given at start than the image says. */
  readonly overridden: boolean;
  /** Undefined for a Dockerfile by itself. */
  readonly service: ServiceStart | undefined;
  /** Undefined where nothing in the repository orders it but a compose file. */
  readonly order: BuildOrder | undefined;
  readonly facts: (ref: string, platform: string) => Lookup;
  readonly world: World;
}
