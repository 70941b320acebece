/** Changes that keep a text near what it was. */
import type { Random } from "../docker/random.ts";

// oxfmt-ignore
const pieces = [
  "(", ")", "[", "]", "{", "}", ",", "\"", "'", "`", "\\", "//", "/*", "*/", "/", "\n", "\r\n", "\r", "\t", " ", "  ", "=>", "=", "@",
  "v1", ".", "..", "./", "-", "+", "!", "~", "0", "9", "a", "Z", ";", ":", "\0", "\u007f", "\u0085", "\u00a0", "\ufeff", "é", "日",
  "😀", "\u0301", "\u2028", "\u200b", "|", "||", "&&", "*", "?", "^", "%", "#", "$", "<", "“", "//go:build ", "//go:embed ", "import ",
  "package ", "\"embed\"", "\"C\"", "_", "\\n", "\\x41", "\\xe9", "\\u00e9", "\\'", "\\\"", "\f", "\v",
] as const;

export function mutate(random: Random, text: string): string {
  let out = text;
  const changes = 1 + random.below(3);
  for (let change = 0; change < changes; change++) out = once(random, out);
  return out;
}

function once(random: Random, text: string): string {
  const characters = Array.from(text);
  const at = random.below(characters.length + 1);
  const to = Math.min(characters.length, at + 1 + random.below(4));
  const [before, middle, after] = [characters.slice(0, at), characters.slice(at, to), characters.slice(to)];
  switch (random.below(6)) {
    case 0:
      return [...before, ...after].join("");
    case 1:
      return [...before, ...middle, ...middle, ...after].join("");
    case 2:
      return [...before, random.pick(pieces), ...after].join("");
    case 3:
      return moveLine(random, text);
    default:
      return [...before, random.pick(pieces), ...middle, ...after].join("");
  }
}

function moveLine(random: Random, text: string): string {
  const lines = text.split("\n");
  const [line = ""] = lines.splice(random.below(lines.length), 1);
  lines.splice(random.below(lines.length + 1), 0, line);
  return lines.join("\n");
}
