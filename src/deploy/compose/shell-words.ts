/**
 * Splits a `command` or `entrypoint` that is written as one text. No shell ever sees it: variables and globs are not
 * expanded, and what follows an unquoted `;`, `&`, `|`, `<` or `>` is dropped without a word.
 * @see https://github.com/mattn/go-shellwords
 */

export interface ShellWords {
  readonly words: readonly string[];
  /** The text goes on behind an operator, and that part is lost. */
  readonly cut: boolean;
}

/** Undefined when Compose refuses it (`invalid command line string`). */
export function splitShellWords(text: string): ShellWords | undefined {
  const words: string[] = [];
  let word = "";
  let started = false;
  let quote = "";
  let cut = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === "\\" && quote !== "'") {
      at++;
      if (at === text.length) return undefined;
      word += quote === "`" || quote === "(" ? `\\${text[at]}` : escaped(text[at] ?? "");
      started = true;
    } else if (quote === "" && /[ \t\r\n]/.test(character)) {
      if (started) words.push(word);
      word = "";
      started = false;
    } else if (character === quote && (quote === '"' || quote === "'")) {
      quote = "";
      started = true;
    } else if (quote === "" && (character === '"' || character === "'")) {
      quote = character;
      started = true;
    } else if (character === "`" && (quote === "" || quote === "`")) {
      quote = quote === "" ? "`" : "";
      word += character;
      started = true;
    } else if (character === ")" && quote === "(") {
      quote = "";
      word += character;
    } else if ((character === "(" || character === ")") && (quote === "" || quote === "(")) {
      if (character === ")" || quote === "(" || text[at - 1] !== "$") return undefined;
      quote = "(";
      word += character;
    } else if (quote === "" && /[;&|<>]/.test(character)) {
      cut = true;
      if (character === ">" && /^\d+$/.test(word)) started = false;
      break;
    } else {
      word += character;
      started = true;
    }
  }
  if (quote !== "") return undefined;
  if (started) words.push(word);
  return { words, cut };
}

function escaped(character: string): string {
  if (character === "t") return "\t";
  return character === "n" ? "\n" : character;
}
