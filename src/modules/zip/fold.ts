/**
 * Names that a case-insensitive file system takes for one: equal under Unicode's simple case folding, as Go's
 * strings.EqualFold compares. @see https://pkg.go.dev/unicode#SimpleFold
 */
export function foldName(name: string): string {
  if (/^[\0-@[-\x7f]*$/.test(name)) return name;
  let out = "";
  for (const char of name) out += foldCharacter(char);
  return out;
}

function foldCharacter(char: string): string {
  // the Turkish letters without and with a dot fold to nothing else
  if (char === "\u0131" || char === "\u0130") return char;
  const upper = single(char.toUpperCase()) ?? char;
  return single(upper.toLowerCase()) ?? upper;
}

/** What becomes two characters, as the German sharp s, is no simple folding. */
function single(text: string): string | undefined {
  const [first = "", second] = text;
  return second === undefined ? first : undefined;
}
