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
  | { readonly kind: "runs-as-root"; readonly instruction: number };
