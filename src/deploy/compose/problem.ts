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
    this.errors.push(at(message, place));
  }

  warn(message: string, place: Place): void {
    const warning = at(message, place);
    const known = this.warnings.some((one) => one.message === message && one.file === place.file);
    if (!known) this.warnings.push(warning);
  }
}

function at(message: string, { file, span, line }: Place): ComposeError {
  return { message, file, span, line };
}
