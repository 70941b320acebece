import { countRunes } from "../../text/go-quote.ts";
import type { Source } from "../../text/source.ts";
import type { GoModError } from "./ast.ts";

/** One error as the go command prints it: `go.mod:5: …`, with the column where it isn't the line's first. */
export function goModErrorText(source: Source, error: GoModError, file: string = source.file): string {
  const before = source.text.slice(source.lineStart(error.line), error.span.start);
  const column = countRunes(before) + 1;
  return `${file}:${error.line}:${column > 1 ? `${column}:` : ""} ${error.message}`;
}

/** What the go command prints when it refuses a go.mod or go.work, after its `go: `. */
export function goModErrorsText(source: Source, errors: readonly GoModError[], file: string = source.file): string {
  const lines = errors.map((error) => goModErrorText(source, error, file));
  return `errors parsing ${file}:\n${lines.join("\n")}`;
}
