import type { Source } from "../../text/source.ts";
import type { Embed, GoFile, Import, Place, SourceError } from "./ast.ts";
import { parsePreamble } from "./cgo.ts";
import { parseClauses, type ImportClause } from "./clauses.ts";
import { findConstraint } from "./constraint-lines.ts";
import { findEmbedLines, type EmbedLine } from "./embed-lines.ts";
import { readHeader } from "./read-header.ts";

const nothing = { start: 0, end: 0 };

function placeOf(source: Source, start: number, end: number): Place {
  // Go's line table has no line behind the last line break.
  const atEnd = start > 0 && start === source.text.length && source.text.endsWith("\n");
  return { span: { start, end }, line: source.position(atEnd ? start - 1 : start).line };
}

function findGenerate(source: Source): GoFile["generate"] {
  const found: (Place & { command: string })[] = [];
  const { text } = source;
  for (let at = text.indexOf("//go:generate"); at !== -1; at = text.indexOf("//go:generate", at + 1)) {
    const after = text[at + "//go:generate".length];
    if ((at > 0 && text[at - 1] !== "\n") || (after !== " " && after !== "\t")) continue;
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    const command = text.slice(at + "//go:generate".length + 1, end).trim();
    found.push({ ...placeOf(source, at, end), command });
  }
  return found;
}

function findImportComment(text: string, after: number): string | undefined {
  const line = /[^\n]*/y;
  line.lastIndex = after;
  const rest = line.exec(text)?.[0] ?? "";
  return /^[ \t\r;]*\/[/*][ \t]*import[ \t]+["`]([^"`]*)["`]/.exec(rest)?.[1];
}

function embedsOf(source: Source, lines: readonly EmbedLine[]): Embed[] {
  const embeds: Embed[] = [];
  for (const { patterns } of lines) {
    for (const { pattern, span } of patterns) embeds.push({ pattern, ...placeOf(source, span.start, span.end) });
  }
  return embeds;
}

function cgoOf(imports: readonly ImportClause[]): Pick<GoFile, "cgo" | "cgoDirectives" | "cgoIncludes"> {
  const clauses = imports.filter(({ path }) => path === "C");
  const preambles = clauses.map(({ doc }) => parsePreamble(doc));
  return {
    cgo: clauses.length > 0,
    cgoDirectives: preambles.flatMap(({ directives }) => directives),
    cgoIncludes: preambles.flatMap(({ includes }) => includes),
  };
}

/**
 * Reads a .go file as the go command does before it compiles: the header up to the last import, and the rest only where
 * `//go:embed` or `//go:generate` occurs in it. Never throws; what is wrong is in `error` and `constraintError`.
 */
export function scanGoFile(source: Source): GoFile {
  const { text } = source;
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const header = readHeader(text, start);
  const clauses = header.nul
    ? { package: undefined, imports: [], error: undefined }
    : parseClauses(text, start, header.end);
  const found = findConstraint(text, start, header.end);
  const at = (message: string, from: number, to: number): SourceError => ({ message, ...placeOf(source, from, to) });
  const imports: Import[] = [];
  for (const { path, name, start: from, end } of clauses.imports) {
    imports.push({ path, name, ...placeOf(source, from, end) });
  }
  const embedLines = findEmbedLines(text, start);
  const canEmbed = clauses.imports.some(({ path }) => path === "embed");
  const [orphan] = canEmbed ? [] : embedLines;
  const nul = header.nul ? text.indexOf("\0") : 0;
  const failure = clauses.error && at(clauses.error.message, clauses.error.offset, clauses.error.offset);
  return {
    package: clauses.package?.text ?? "",
    packageSpan: clauses.package ? { start: clauses.package.start, end: clauses.package.end } : nothing,
    imports,
    constraint: found.constraint,
    constraintSpan: found.span,
    plusBuild: found.plusBuild,
    constraintError: found.error && at(found.error.message, found.error.span.start, found.error.span.end),
    embeds: canEmbed ? embedsOf(source, embedLines) : [],
    orphanEmbed: orphan && placeOf(source, orphan.span.start, orphan.span.end),
    ...cgoOf(clauses.imports),
    generate: findGenerate(source),
    importComment: clauses.package && findImportComment(text, clauses.package.end),
    error: header.nul ? at("unexpected NUL in input", nul, nul + 1) : failure,
  };
}
