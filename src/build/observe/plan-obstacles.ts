/** What the instructions show without a program being run: typed facts without words, as all obstacles. */
import type { Place } from "../obstacle.ts";

export type PlanObstacle =
  | {
      /** The go command runs under emulation. */
      readonly kind: "go-emulated";
      readonly platform: string;
      readonly builder: string;
      /** Line of the stage's FROM. */
      readonly from: number;
    }
  | {
      readonly kind: "classic-builder";
      /** `RUN --mount`, `a here-document`. */
      readonly feature: string;
      /** Where the builder is chosen. */
      readonly place: Place;
    }
  | {
      readonly kind: "classic-destination";
      readonly keyword: "COPY" | "ADD";
      readonly destination: string;
      /** Where the builder is chosen. */
      readonly place: Place;
    }
  | {
      readonly kind: "secret-kept";
      readonly how: "ENV" | "ARG" | "COPY";
      /** Name of the variable, or of the file. */
      readonly name: string;
      /** A value stands in the Dockerfile. */
      readonly written: boolean;
    }
  | {
      readonly kind: "tag-floats";
      readonly image: string;
      /** Images with the same trouble in further stages. */
      readonly others: readonly string[];
    }
  | { readonly kind: "processor-level"; readonly level: string }
  | {
      readonly kind: "health-target-wrong";
      readonly what: "port" | "path";
      readonly asked: string;
      readonly served: readonly string[];
      /** Where the program listens. */
      readonly place: Place;
    }
  | {
      readonly kind: "link-target-left";
      /** In the image. */
      readonly path: string;
      /** In the repository, as the target. */
      readonly link: string;
      readonly target: string;
    }
  | {
      readonly kind: "port-needs-root";
      readonly address: string;
      readonly port: string;
      readonly user: string;
      readonly place: Place;
    }
  | {
      readonly kind: "user-without-entry";
      /** `user.Current`. */
      readonly callee: string;
      readonly uid: number;
      readonly cgo: boolean;
      readonly place: Place;
    }
  | {
      readonly kind: "builder-moves";
      readonly image: string;
      readonly final: string;
      /** Line of its FROM. */
      readonly finalLine: number;
    }
  | {
      readonly kind: "capability-lost";
      readonly file: string;
      readonly command: string;
      /** Line of the setcap. */
      readonly given: number;
    }
  | {
      readonly kind: "requirements-unused";
      readonly modules: readonly string[];
      /** The first of them in go.mod. */
      readonly place: Place;
    }
  | { readonly kind: "runs-as-root"; readonly instruction: number };
