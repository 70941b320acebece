/** What is wrong, as data. */
import type { Span } from "../../text/source.ts";
import type { Place } from "./tree.ts";

export interface ComposeError {
  /** In Compose's words where it has any. */
  readonly message: string;
  readonly file: string;
  readonly span: Span;
  readonly line: number;
}

export class Problems {
  readonly errors: ComposeError[] = [];
  readonly warnings: ComposeError[] = [];

  fail(message: string, place: Place): void {
    add(this.errors, at(message, place));
  }

  warn(message: string, place: Place): void {
    add(this.warnings, at(message, place));
  }
}

/** What is said of a file already isn't repeated. */
function add(list: ComposeError[], problem: ComposeError): void {
  const known = list.some(({ message, file }) => message === problem.message && file === problem.file);
  if (!known) list.push(problem);
}

function at(message: string, { file, span, line }: Place): ComposeError {
  return { message, file, span, line };
}
