/** What a walk over imports knows while it goes, and what it leaves. */
import type { BuildContext } from "../../go/source/ast.ts";
import type { Doubt } from "../answer.ts";
import type { Obstacle, Place } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import type { ModuleSet } from "./modules.ts";
import type { Package } from "./packages.ts";
import type { Provider } from "./requirements.ts";
import type { GoSettings } from "./settings.ts";

export interface Graph {
  /** Packages whose files are in the image, by import path. */
  readonly packages: ReadonlyMap<string, Package>;
  /** Import path of a dependency's package → who imports it first. */
  readonly external: ReadonlyMap<string, { readonly provider: Provider; readonly importer: Place | undefined }>;
  /** Standard packages that are imported directly. */
  readonly std: ReadonlyMap<string, Place>;
  readonly obstacles: readonly Obstacle[];
  readonly unknowns: readonly Doubt[];
  /** Dependencies' packages whose own imports aren't known. */
  readonly unread: ReadonlySet<string>;
}

export interface Root {
  readonly path: string;
  readonly dir: string;
  readonly package: Package;
}

export interface Walk {
  readonly call: Call;
  readonly set: ModuleSet;
  readonly settings: GoSettings;
  readonly context: BuildContext;
  readonly packages: Map<string, Package>;
  readonly external: Map<string, { provider: Provider; importer: Place | undefined }>;
  readonly std: Map<string, Place>;
  readonly obstacles: Obstacle[];
  readonly unknowns: Doubt[];
  readonly unread: Set<string>;
  /** Follows imports into dependencies as well. */
  readonly deep: boolean;
  readonly stack: string[];
  readonly seen: Set<string>;
}
