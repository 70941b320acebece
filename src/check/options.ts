/** What the caller of `check` says; names are those of `docker build` wherever it has them. */
import type { ModuleCache } from "../build/world.ts";
import type { ImageFacts } from "../docker/images/facts.ts";
import type { PutAside } from "./suppress.ts";

export interface CheckOptions {
  /** Dockerfile, relative to the snapshot. */
  readonly file?: string | undefined;
  /** Directory of the build context, relative to the snapshot. */
  readonly context?: string | undefined;
  /** Directory whose builds are looked for, when no file is named. */
  readonly directory?: string | undefined;
  readonly target?: string | undefined;
  /** `linux/amd64`. */
  readonly platform?: string | undefined;
  readonly buildArgs?: ReadonlyMap<string, string> | undefined;
  /** `--build-context NAME=DIR`, directories relative to the snapshot. */
  readonly buildContexts?: ReadonlyMap<string, string> | undefined;
  readonly composeFile?: string | undefined;
  readonly secrets?: ReadonlySet<string> | undefined;
  readonly ssh?: boolean | undefined;
  readonly only?: "errors" | "warnings" | "all" | undefined;
  readonly modules?: ModuleCache | undefined;
  /** Platform of the builder. */
  readonly buildPlatform?: string | undefined;
  /** Facts of images that slipway.yaml states, by reference. */
  readonly images?: ReadonlyMap<string, ImageFacts> | undefined;
  /** Build arguments that anything else overrides: those of slipway.yaml. */
  readonly defaultArgs?: ReadonlyMap<string, string> | undefined;
  readonly putAside?: readonly PutAside[] | undefined;
  /** Variables of the shell that compose files may use. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
}
