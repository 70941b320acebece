/** What manifests and CI show beside the build: typed facts without words, as all obstacles. */
import type { Place } from "../obstacle.ts";

export type DeployObstacle =
  | {
      /** A service sends to a port that its pods don't have. */
      readonly kind: "service-target-missing";
      readonly service: string;
      readonly target: string;
      /** `named`: no container has a port of this name; `declared`: EXPOSE and the container name others; `listened`: the program listens elsewhere. */
      readonly how: "named" | "declared" | "listened";
      /** Names, numbers or addresses that are there. */
      readonly there: readonly string[];
      readonly workload: string;
      readonly place: Place;
      /** Where one of those stands, or the workload. */
      readonly other: Place;
    }
  | {
      /** The image is brought to the node by hand, but the kubelet always pulls. */
      readonly kind: "local-image-pulled";
      readonly image: string;
      /** `imagePullPolicy: Always` is written there; the tag decides otherwise. */
      readonly written: boolean;
      /** No registry has an image of this name: it has no registry and no owner in it. */
      readonly nowhere: boolean;
      readonly place: Place;
      /** What loads or builds it. */
      readonly by: Place;
      readonly loaded: boolean;
    }
  | {
      /** A tag that moves, of an image that a node which has it doesn't pull again. */
      readonly kind: "moving-tag-kept";
      readonly image: string;
      readonly tag: string;
      readonly place: Place;
    }
  | {
      /** CI tests with another Go than the image is built with. */
      readonly kind: "tested-with-other-go";
      readonly tested: readonly string[];
      readonly built: string;
      /** Where the version of the tests is said. */
      readonly place: Place;
      /** The version stands in this file (`go-version-file`). */
      readonly from: string | undefined;
    }
  | {
      /** A login that can't succeed for pull requests from forks. */
      readonly kind: "login-without-secret";
      readonly secret: string;
      readonly job: string;
      readonly place: Place;
    }
  | {
      /** A step whose result depends on the day, in a build that takes layers from a cache. */
      readonly kind: "cached-layer-moves";
      /** `golang.org/x/tools/cmd/stringer@latest`. */
      readonly what: string;
      /** What gives the cache. */
      readonly cache: Place;
    }
  | {
      /** kaniko is given a Dockerfile that stands neither in its working directory nor in its context. */
      readonly kind: "kaniko-dockerfile-missing";
      readonly dockerfile: string;
      readonly context: string;
      /** One of the same name. */
      readonly there: string;
      readonly place: Place;
    };
