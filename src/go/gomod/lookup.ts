import { trimSpace } from "../../text/go-space.ts";

/**
 * The go or toolchain line as the go command finds it before it parses the file: the first line that starts with the
 * word, comments cut off, quotes and blocks not understood. Empty when there is none.
 */
export function lookupLine(text: string, key: "go" | "toolchain"): string {
  for (const raw of text.split("\n")) {
    const line = trimSpace(raw);
    const after = line[key.length];
    if (!line.startsWith(key) || (after !== " " && after !== "\t")) continue;
    const [value = ""] = line.slice(key.length).split("//", 1);
    return trimSpace(value);
  }
  return "";
}
