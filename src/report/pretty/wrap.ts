import { textWidth } from "./width.ts";

/** Breaks prose at spaces so that no line is wider than `width`, unless a single word is; later lines start with `indent`. */
export function wrap(text: string, width: number, first = 0, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  let used = first;
  for (const word of text.split(" ")) {
    const size = textWidth(word);
    if (line !== "" && used + 1 + size > width) {
      lines.push(line);
      line = indent + word;
      used = textWidth(indent) + size;
    } else {
      used += (line === "" ? 0 : 1) + size;
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
