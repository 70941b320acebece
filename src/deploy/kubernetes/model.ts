/** What manifests say of pods and services, as far as it is written out. */
import type { Place } from "../compose/tree.ts";

/** A text with its place. */
export interface Said {
  readonly text: string;
  readonly place: Place;
}

export interface ContainerPort {
  readonly name: string | undefined;
  readonly number: string;
  readonly place: Place;
}

export interface Container {
  /** Undefined when it isn't written out. */
  readonly image: Said | undefined;
  /** `imagePullPolicy`; undefined when it is left out. */
  readonly pullPolicy: Said | undefined;
  /** Undefined when not all of them are written out. */
  readonly ports: readonly ContainerPort[] | undefined;
  /** Another program than the image's is started. */
  readonly command: boolean;
}

/** Anything that has a pod template, or is a pod. */
export interface Workload {
  readonly kind: string;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
  /** Of its pods; undefined when not all of them are written out. */
  readonly labels: ReadonlyMap<string, string> | undefined;
  /** Those that run together; init containers are not among them. */
  readonly containers: readonly Container[];
  readonly initContainers: readonly Container[];
  readonly place: Place;
}

export interface ServicePort {
  /** `targetPort`, or `port` where it is left out: a name or a number; undefined when not written out. */
  readonly target: Said | undefined;
}

export interface Service {
  readonly name: string | undefined;
  readonly namespace: string | undefined;
  /** Undefined when there is none, or not all of it is written out. */
  readonly selector: ReadonlyMap<string, string> | undefined;
  readonly ports: readonly ServicePort[];
  readonly place: Place;
}

export interface Manifests {
  readonly workloads: readonly Workload[];
  readonly services: readonly Service[];
}
