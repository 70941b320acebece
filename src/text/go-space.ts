/** White space as Go's `unicode.IsSpace`: with U+0085 and without U+FEFF, unlike JavaScript's. */
const space = "\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const run = new RegExp(`[${space}]+`);
const around = new RegExp(`^[${space}]+`);

function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return run.test(text[at] ?? "");
}

/** `strings.TrimSpace`. */
export function trimSpace(text: string): string {
  let end = text.length;
  while (end > 0 && isSpaceAt(text, end - 1)) end--;
  const kept = text.slice(0, end);
  const lead = around.exec(kept)?.[0].length ?? 0;
  return lead === 0 ? kept : kept.slice(lead);
}

/** `strings.Fields`: the words between runs of white space. */
export function fields(text: string): string[] {
  const trimmed = trimSpace(text);
  return trimmed === "" ? [] : trimmed.split(run);
}
