import type { Edit } from "../text/edit.ts";
import type { Location } from "../text/source.ts";

export type Severity = "error" | "warning" | "note";

/** `certain` sets the exit code and must be right; `likely` warns; `possible` informs. */
export type Confidence = "certain" | "likely" | "possible";

/** Whose fault it is: the repository's files, something outside (network, registry, disk), or not known. */
export type Fault = "repository" | "outside" | "unknown";

/** A second place that matters, with what is to be seen there. */
export interface Related extends Location {
  readonly message: string;
}

export interface Fix {
  readonly title: string;
  /** `safe`: the build changes in nothing but the mended failure; `unsafe`: a person should look first. */
  readonly safety: "safe" | "unsafe";
  readonly edits: readonly Edit[];
}

export interface Finding {
  /** Slug of the cause in the catalogue. */
  readonly cause: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly location: Location;
  readonly related: readonly Related[];
  /** Index into the report's builds; null when the finding belongs to none. */
  readonly build: number | null;
  readonly fault: Fault;
  /** What the builder, the go command or the runtime will print, as far as it is known. */
  readonly prints: readonly string[];
  readonly fixes: readonly Fix[];
  /** True when a sure failure stands before it, so that the builder never gets here. */
  readonly behind: boolean;
}
