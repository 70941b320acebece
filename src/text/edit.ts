import type { Span } from "./source.ts";

/** Replaces `span` of one file by `text`; edits of one file may not overlap. */
export interface Edit extends Span {
  readonly file: string;
  readonly text: string;
}

/** Applies the edits that name `file`; of two edits at one place the first given comes first. */
export function applyEdits(file: string, text: string, edits: readonly Edit[]): string {
  const own = edits
    .map((edit, order) => ({ edit, order }))
    .filter(({ edit }) => edit.file === file)
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
  let out = "";
  let at = 0;
  for (const { edit } of own) {
    if (edit.start < at) throw new RangeError(`edits of ${file} overlap at offset ${edit.start}`);
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}
