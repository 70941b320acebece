/** What came of a fetch. */
import type { ModuleVersion } from "../../go/gomod/ast.ts";

export type ModuleState = "present" | "fetched" | "failed";

export interface ModuleResult extends ModuleVersion {
  readonly state: ModuleState;
  /** `zip` for a module with its content, `mod` where only its go.mod is needed. */
  readonly what: "zip" | "mod";
  /** Whose hash it has: `go.sum`, or the checksum database's name where go.sum has none. */
  readonly by?: string;
  readonly error?: string;
}

export interface FetchReport {
  readonly cache: string;
  readonly modules: readonly ModuleResult[];
  /** go.mod files that were fetched, or were there. */
  readonly mods: { readonly fetched: number; readonly present: number };
  /** The modules whose go.mod the graph needs. */
  readonly graph: readonly ModuleVersion[];
  /** Bytes that came over the network. */
  readonly bytes: number;
  readonly milliseconds: number;
  /** No program here can take the go command's locks. */
  readonly unlocked: boolean;
}

/** Called as things go on. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly bytes: number;
}
