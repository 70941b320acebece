/** Tokens of HCL. @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md */

export interface Token {
  readonly kind: "name" | "number" | "string" | "heredoc" | "mark" | "newline" | "end";
  /** Of a string what stands between its quotes, escapes and templates still in it. */
  readonly text: string;
  readonly line: number;
}

const MARKS = /(?:&&|\|\||==|!=|<=|>=|=>|\.\.\.|[{}[\]()=,.:?!<>+\-*/%])/y;
const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANK = /(?:[ \t\r\uFEFF]+|#[^\n]*|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$))/y;
const HEREDOC = /<<-?([\p{L}_][\p{L}\p{N}_-]*)\r?\n/uy;

/** Characters that are none of HCL's are left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text) ?? undefined;
  };
  const add = (kind: Token["kind"], value: string, length: number): void => {
    tokens.push({ kind, text: value, line });
    line += text.slice(at, at + length).split("\n").length - 1;
    at += length;
  };
  while (at < text.length) {
    const blank = take(BLANK);
    const heredoc = text[at] === "<" ? take(HEREDOC) : undefined;
    if (blank) {
      line += blank[0].split("\n").length - 1;
      at += blank[0].length;
    } else if (text[at] === "\n") add("newline", "\n", 1);
    else if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      add("string", text.slice(at + 1, end), end + 1 - at);
    } else if (heredoc) {
      const body = at + heredoc[0].length;
      const close = new RegExp(`^[ \\t]*${heredoc[1] ?? ""}[ \\t\\r]*$`, "m").exec(text.slice(body));
      const end = close ? body + close.index : text.length;
      add("heredoc", text.slice(body, end), end - at + (close?.[0].length ?? 0));
    } else {
      const name = take(NAME);
      const number = name ? undefined : take(NUMBER);
      const mark = name || number ? undefined : take(MARKS);
      if (name) add("name", name[0], name[0].length);
      else if (number) add("number", number[0], number[0].length);
      else if (mark) add("mark", mark[0], mark[0].length);
      else at++;
    }
  }
  return [...tokens, { kind: "newline", text: "\n", line }, { kind: "end", text: "", line }];
}

/** Quotes inside of a `${…}` don't end the string. */
function closingQuote(text: string, start: number): number {
  let depth = 0;
  let inner = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === "\\") at++;
    else if (depth === 0 && character === '"') return at;
    else if (/[$%]/.test(character ?? "") && text[at + 1] === "{" && text[at - 1] !== character && !inner) {
      depth++;
      at++;
    } else if (depth > 0 && character === '"') inner = !inner;
    else if (depth > 0 && !inner && character === "{") depth++;
    else if (depth > 0 && !inner && character === "}") depth--;
    else if (character === "\n" && depth === 0) return at;
  }
  return text.length;
}
