/**
 * What the catalogue knows of one cause. A cause claims obstacles of the simulated build (foresight); everything it says is
 * made from typed data by its own functions.
 */
import type { ObstacleKind, ObstacleOf } from "../build/obstacle.ts";
import type { Plan } from "../build/plan.ts";
import type { Hit, Trace } from "../build/trace.ts";
import type { Confidence, Fault, Fix, Related, Severity } from "../finding/finding.ts";
import type { Location } from "../text/source.ts";

/** Phases of a container's life, as the catalogue numbers them. */
export const PHASES: Readonly<Record<number, { readonly folder: string; readonly title: string }>> = {
  1: { folder: "context", title: "Dockerfile and build context" },
  2: { folder: "base-image", title: "Base image" },
  3: { folder: "download", title: "Module download" },
  4: { folder: "verification", title: "Module verification" },
  5: { folder: "resolution", title: "Module resolution and toolchain" },
  6: { folder: "compile", title: "Compile, link and build tools" },
  7: { folder: "stage-copy", title: "Copies between stages" },
  8: { folder: "start", title: "Start of the image" },
  9: { folder: "network", title: "Network at run time" },
  10: { folder: "filesystem", title: "Files and users at run time" },
  11: { folder: "signals", title: "Signals and shutdown" },
  12: { folder: "push", title: "Push to a registry" },
  13: { folder: "rollout", title: "Kubernetes rollout" },
  14: { folder: "ci", title: "CI" },
};

/** Where an obstacle was met. */
export interface Site {
  readonly hit: Hit;
  readonly plan: Plan;
  readonly trace: Trace;
  /** Location of the hit in the Dockerfile. */
  readonly location: Location;
}

export type Claims<D> = { readonly [K in ObstacleKind]?: (obstacle: ObstacleOf<K>, site: Site) => D | undefined };

export interface Cause<D = unknown> {
  /** `noun-problem`; never changes. */
  readonly slug: string;
  readonly phase: number;
  /** One line, no full stop. */
  readonly title: string;
  readonly severity: Severity;
  readonly fault: Fault;
  /** `certain` unless the obstacle rests on something that only the user can know. */
  readonly confidence?: Confidence | ((data: D, site: Site) => Confidence);
  /** The repository doesn't have what is missing: a command that runs before the build may make it. */
  readonly absent?: (data: D, site: Site) => boolean;
  /** Of several causes that claim an obstacle the highest rank wins; 0 when left out. */
  readonly rank?: number;
  readonly claims: Claims<D>;
  /** What is wrong with the user's own token, what will happen, what to do. */
  readonly message: (data: D, site: Site) => string;
  /** The place to mend; the failing instruction when left out. */
  readonly location?: (data: D, site: Site) => Location | undefined;
  readonly related?: (data: D, site: Site) => readonly Related[];
  /** Lines that the builder, go or the runtime will print. */
  readonly prints?: (data: D, site: Site) => readonly string[];
  readonly fixes?: (data: D, site: Site) => readonly Fix[];
  /** BuildKit lint rules that say the same: their `# check=skip` counts for this cause. */
  readonly lintRules?: readonly string[];
}

/** Gives a cause its data type; the registry forgets it. */
export function defineCause<D>(cause: Cause<D>): Cause {
  return cause as Cause;
}

/** A cause that no file of the repository shows: the network, a registry, the machine. Only a log tells of it. */
export function defineSeenCause(cause: Pick<Cause, "slug" | "phase" | "title" | "severity" | "fault">): Cause {
  return { ...cause, claims: {}, message: () => cause.title };
}
