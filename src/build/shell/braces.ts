/** `{a,b}` of bash: the words it stands for; undefined for what is more than plain text. */
export function braces(text: string): string[] | undefined {
  if (/[$`'"\\]|\.\./.test(text)) return undefined;
  const open = text.indexOf("{");
  if (open === -1) return [text];
  const close = text.indexOf("}", open);
  const inner = text.slice(open + 1, close);
  if (close === -1 || inner.includes("{") || !inner.includes(",")) return undefined;
  const rest = braces(text.slice(close + 1));
  return rest && inner.split(",").flatMap((word) => rest.map((end) => text.slice(0, open) + word + end));
}
