import { quoteRune } from "../../text/go-quote.ts";

export interface ScannedNumber {
  readonly kind: "INT" | "FLOAT" | "IMAG";
  readonly end: number;
  readonly errors: readonly { readonly message: string; readonly offset: number }[];
}

const names: Readonly<Record<string, string>> = {
  x: "hexadecimal literal",
  o: "octal literal",
  "0": "octal literal",
  b: "binary literal",
};

function nameOf(prefix: string): string {
  return names[prefix] ?? "decimal literal";
}

/** Where digits and `_` end. */
function digits(text: string, from: number, hex: boolean): number {
  const pattern = hex ? /[0-9a-fA-F_]*/y : /[0-9_]*/y;
  pattern.lastIndex = from;
  pattern.exec(text);
  return pattern.lastIndex;
}

/** The first `_` that does not stand between digits, as an index into the literal; -1 for none. */
function misplacedSeparator(literal: string): number {
  const hex = /^0[xX]/.test(literal);
  const prefixed = /^0[xXoObB]/.test(literal);
  const isDigit = (char: string | undefined): boolean => (hex ? /^[0-9a-fA-F]$/ : /^[0-9]$/).test(char ?? "");
  for (let at = prefixed ? 2 : 0; at < literal.length; at++) {
    if (literal[at] !== "_") continue;
    const before = isDigit(literal[at - 1]) || (prefixed && at === 2);
    if (!before || !isDigit(literal[at + 1])) return at;
  }
  return -1;
}

/** Scans the number that starts at `start`, with go/scanner's errors. */
export function scanNumber(text: string, start: number): ScannedNumber {
  const errors: { message: string; offset: number }[] = [];
  const fail = (message: string, offset: number): void => {
    errors.push({ message, offset });
  };
  const letter = text[start] === "0" ? (text[start + 1] ?? "").toLowerCase() : "";
  const marked = letter === "x" || letter === "o" || letter === "b";
  const prefix = marked ? letter : text[start] === "0" ? "0" : "";
  const hex = prefix === "x";
  const body = marked ? start + 2 : start;
  let kind: ScannedNumber["kind"] = "INT";
  let at = digits(text, body, hex);
  if (text[at] === ".") {
    kind = "FLOAT";
    if (prefix === "o" || prefix === "b") fail(`invalid radix point in ${nameOf(prefix)}`, at);
    at = digits(text, at + 1, hex);
  }
  if (!/[0-9a-fA-F]/.test(text.slice(body, at))) fail(`${nameOf(prefix)} has no digits`, at);
  const exponent = (text[at] ?? "").toLowerCase();
  if (exponent === "e" || exponent === "p") {
    const shown = quoteRune(text.charCodeAt(at));
    if (exponent === "e" && marked) fail(`${shown} exponent requires decimal mantissa`, at);
    if (exponent === "p" && !hex) fail(`${shown} exponent requires hexadecimal mantissa`, at);
    kind = "FLOAT";
    at++;
    if (text[at] === "+" || text[at] === "-") at++;
    const from = at;
    at = digits(text, at, false);
    if (!/[0-9]/.test(text.slice(from, at))) fail("exponent has no digits", at);
  } else if (hex && kind === "FLOAT") {
    fail("hexadecimal mantissa requires a 'p' exponent", at);
  }
  if (text[at] === "i") {
    kind = "IMAG";
    at++;
  }
  const literal = text.slice(start, at);
  const limit = prefix === "b" ? /[2-9]/ : prefix === "o" || prefix === "0" ? /[89]/ : /(?!)/;
  if (kind === "INT" && !hex) {
    const bad = literal.slice(body - start).search(limit);
    const offset = body + bad;
    if (bad !== -1) fail(`invalid digit ${quoteRune(text.charCodeAt(offset))} in ${nameOf(prefix)}`, offset);
  }
  const separator = misplacedSeparator(literal);
  if (separator !== -1) fail("'_' must separate successive digits", start + separator);
  return { kind, end: at, errors };
}
