/** Locations and edits that several causes need. */
import type { Place } from "../build/obstacle.ts";
import type { Related } from "../finding/finding.ts";
import type { Edit } from "../text/edit.ts";
import { type Location, Source } from "../text/source.ts";
import type { Instruction } from "../docker/dockerfile/ast.ts";
import type { Site } from "./cause.ts";

/** A place in any file of the repository; undefined when the file can't be read. */
export function locate(site: Site, place: Place | undefined): Location | undefined {
  if (!place) return undefined;
  const text = site.plan.world.snapshot.read(place.file);
  if (text === undefined) return undefined;
  const source = new Source(place.file, text);
  return source.location(place.span ?? source.lineSpan(place.line));
}

export function relate(site: Site, place: Place | undefined, message: string): Related[] {
  const location = locate(site, place);
  return location ? [{ ...location, message }] : [];
}

/** Instructions of the stage in which the obstacle was met, in order. */
export function stageInstructions(site: Site): readonly Instruction[] {
  const stage = site.hit.stage ?? site.plan.graph.target ?? 0;
  return site.plan.dockerfile.stages[stage]?.instructions ?? [];
}

export function instructionAt(site: Site, line: number): Instruction | undefined {
  for (const stage of site.plan.dockerfile.stages)
    for (const instruction of stage.instructions) if (instruction.line === line) return instruction;
  return undefined;
}

/** Puts whole lines before the instruction that starts at `line`. */
export function insertBefore(site: Site, line: number, text: string): Edit {
  const { source } = site.plan.dockerfile;
  const at = source.lineStart(line);
  return { file: source.file, start: at, end: at, text: `${text}\n` };
}

export function replaceSpan(site: Site, span: { readonly start: number; readonly end: number }, text: string): Edit {
  return { file: site.plan.dockerfile.source.file, start: span.start, end: span.end, text };
}

/** A path of the snapshot as it is written in COPY: relative to the context; undefined when it lies outside. */
export function contextRelative(site: Site, file: string): string | undefined {
  const { root } = site.plan.context;
  if (root === "") return file;
  return file.startsWith(`${root}/`) ? file.slice(root.length + 1) : undefined;
}
