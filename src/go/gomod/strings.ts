import { isPrint, quote, unquote } from "../../text/go-quote.ts";

export type Parsed = { readonly value: string } | { readonly error: string };

/** A token as a string: double quotes are Go's, any other quote character is refused. */
export function parseString(token: string): Parsed {
  if (token.startsWith('"')) {
    const value = unquote(token);
    return value === undefined ? { error: "invalid syntax" } : { value };
  }
  return /["'`]/.test(token) ? { error: "unquoted string cannot contain quote" } : { value: token };
}

function mustQuote(text: string): boolean {
  if (text === "" || text.includes("//") || text.includes("/*") || /[ "'`]/.test(text)) return true;
  if (text.length > 1 && /[()[\]{},]/.test(text)) return true;
  for (const char of text) {
    if (!isPrint(char.codePointAt(0) ?? 0)) return true;
  }
  return false;
}

/** The string as one token of a go.mod line. */
export function autoQuote(text: string): string {
  return mustQuote(text) ? quote(text) : text;
}

/** Directory paths of replace and use lines: rooted, or starting with a `.` or `..` element, in Unix or Windows form. */
export function isDirectoryPath(path: string): boolean {
  return path === "." || path === ".." || /^(?:\.{0,2}[/\\]|[A-Za-z]:)/.test(path);
}
