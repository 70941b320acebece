/** What a mutation sees: the repository's files and one of its builds. */
import type { Arg, Copy, Dockerfile, Instruction, Run, Stage } from "../../../src/docker/dockerfile/ast.ts";
import { parseDockerfile } from "../../../src/docker/dockerfile/parse.ts";
import { ignoreFileFor } from "../../../src/docker/dockerignore/ignore-file.ts";
import type { Snapshot } from "../../../src/project/snapshot.ts";
import { type Edit, applyEdits } from "../../../src/text/edit.ts";
import { cleanPath, joinPath } from "../../../src/text/path.ts";
import { Source } from "../../../src/text/source.ts";
import type { Mutant } from "./mutation.ts";

export interface Site {
  readonly snapshot: Snapshot;
  readonly dockerfile: Dockerfile;
  /** Path of the Dockerfile. */
  readonly path: string;
  /** Directory of the context; empty for the root. */
  readonly context: string;
}

export function siteOf(snapshot: Snapshot, path: string, context: string): Site {
  const source = new Source(path, snapshot.read(path) ?? "");
  return { snapshot, path, context: context === "." ? "" : context, dockerfile: parseDockerfile(source) };
}

/** A path that the Dockerfile names, as path of the repository; empty for the context's root. */
export function inContext(site: Site, written: string): string {
  const path = cleanPath(written.replace(/^\/+/, ""));
  return joinPath(site.context, path === "." ? "" : path);
}

/** Where the ignore file is or would be, and what it says. */
export function ignoreFile(site: Site): { readonly path: string; readonly text: string } {
  const isFile = (path: string): boolean => site.snapshot.entry(path)?.kind === "file";
  const path =
    ignoreFileFor({ dockerfile: site.path, context: site.context, isFile }) ?? joinPath(site.context, ".dockerignore");
  const text = site.snapshot.read(path) ?? "";
  return { path, text: text === "" || text.endsWith("\n") ? text : `${text}\n` };
}

export function withIgnored(site: Site, what: string, lines: string): Mutant {
  const { path, text } = ignoreFile(site);
  return { what, changes: [{ path, text: `${text}${lines}\n` }] };
}

export function instructions(site: Site): readonly Instruction[] {
  return site.dockerfile.stages.flatMap((stage) => [...stage.instructions]);
}

/** COPY and ADD from the build context, with at least one literal source. */
export function contextCopies(site: Site): readonly Copy[] {
  return instructions(site).filter(
    (found): found is Copy =>
      (found.keyword === "COPY" || found.keyword === "ADD") &&
      found.sources.length > 0 &&
      !found.flags.some((flag) => flag.name === "from") &&
      found.sources.every(({ text }) => !text.includes("://")),
  );
}

/** RUN in shell form without here-documents. */
export function shellRuns(site: Site): readonly Run[] {
  return instructions(site).filter(
    (found): found is Run => found.keyword === "RUN" && found.command.form === "shell" && found.heredocs.length === 0,
  );
}

export function scriptOf(run: Run): string {
  return run.command.form === "shell" ? run.command.script.text : "";
}

/** A RUN that compiles. */
export function isGoBuild(run: Run): boolean {
  return /\bgo (?:build|install)\b/.test(scriptOf(run));
}

export function allArgs(site: Site): readonly Arg[] {
  return [
    ...site.dockerfile.globalArgs,
    ...instructions(site).filter((found): found is Arg => found.keyword === "ARG"),
  ];
}

export function finalStage(site: Site): Stage | undefined {
  return site.dockerfile.stages.at(-1);
}

export function edited(site: Site, what: string, edits: readonly Omit<Edit, "file">[]): Mutant {
  const { text } = site.dockerfile.source;
  const own = edits.map((edit) => ({ ...edit, file: site.path }));
  return { what, changes: [{ path: site.path, text: applyEdits(site.path, text, own) }] };
}

/** The instruction's whole lines, the last line's end included. */
export function linesOf(site: Site, { line, endLine }: Instruction): { readonly start: number; readonly end: number } {
  const { source } = site.dockerfile;
  return { start: source.lineStart(line), end: source.lineStart(endLine + 1) };
}

export function textOf(site: Site, span: { readonly start: number; readonly end: number }): string {
  const text = site.dockerfile.source.text.slice(span.start, span.end);
  return text.endsWith("\n") ? text : `${text}\n`;
}

export function dropped(site: Site, instruction: Instruction, what: string): Mutant {
  return edited(site, `${what} (line ${instruction.line})`, [{ ...linesOf(site, instruction), text: "" }]);
}

/** The first match in an instruction is replaced; none when nothing matches. */
export function replaced(
  site: Site,
  { span, line }: Instruction,
  pattern: RegExp,
  text: string,
  what: string,
): readonly Mutant[] {
  const before = site.dockerfile.source.text.slice(span.start, span.end);
  const after = before.replace(pattern, text);
  return after === before ? [] : [edited(site, `${what} (line ${line})`, [{ ...span, text: after }])];
}
