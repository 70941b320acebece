/** Words of a command in a script that only is read: what variables and substitutions give, as far as the text says it. */
import type { DoubleQuotedChild, ParameterExpansionPart, ParsedScript, Word, WordPart } from "unbash";
import { HOLE, isKnown } from "../../text/unknown.ts";

export interface Field {
  readonly text: string;
  /** Nothing of it is known, and it is not quoted: no word, one or several. */
  readonly loose: boolean;
}

/** What words are expanded with. */
export interface Scope {
  readonly vars: ReadonlyMap<string, string>;
  readonly cwd: string;
  readonly positional: readonly string[] | undefined;
  /** What a command substitution prints. */
  readonly capture: (script: ParsedScript) => string;
}

interface Piece {
  readonly text: string;
  readonly quoted: boolean;
}

export function expandText(word: Word, scope: Scope): string {
  return pieces(word, scope)
    .map(({ text }) => text)
    .join("");
}

/** Nothing is globbed: what a pattern matches is unknown. */
export function expandFields(word: Word, scope: Scope): Field[] {
  const fields: { text: string; quoted: boolean }[] = [];
  let current: { text: string; quoted: boolean } | undefined;
  for (const { text, quoted } of pieces(word, scope)) {
    const parts = quoted ? [text] : text.split(/[ \t\n]+/);
    for (const [index, part] of parts.entries()) {
      if (index > 0) current = undefined;
      if (part === "" && !quoted) continue;
      if (!current) fields.push((current = { text: "", quoted: false }));
      current.text += part;
      current.quoted ||= quoted;
    }
  }
  const all = /^"\$(?:@|\{\w+\[@\](?::-|[-+:].*)?\}|\{@.*\})"$/.test(word.text);
  return fields.map(({ text, quoted }) => ({
    text,
    loose: all || (!quoted && text !== "" && text.replaceAll(HOLE, "") === ""),
  }));
}

function pieces(word: Word, scope: Scope): Piece[] {
  if (!word.parts) return [bare(word.value)];
  return word.parts.map((part) => piece(part, scope));
}

function literal(text: string): Piece {
  return { text, quoted: true };
}

/** Holes that something put into the text before it was read as shell stand for what isn't quoted. */
function bare(text: string): Piece {
  return { text, quoted: text.replaceAll(HOLE, "") !== "" };
}

function piece(part: WordPart, scope: Scope): Piece {
  switch (part.type) {
    case "Literal":
      return bare(part.value);
    case "SingleQuoted":
    case "AnsiCQuoted":
      return literal(part.value);
    case "DoubleQuoted":
    case "LocaleString":
      return literal(part.parts.map((child) => expansion(child, scope)).join(""));
    case "SimpleExpansion":
    case "ParameterExpansion":
    case "CommandExpansion":
      return { text: expansion(part, scope), quoted: false };
    default:
      return literal(HOLE);
  }
}

function expansion(part: DoubleQuotedChild, scope: Scope): string {
  switch (part.type) {
    case "Literal":
      return part.value;
    case "SimpleExpansion":
      return parameter(part.text.slice(1), scope) ?? HOLE;
    case "ParameterExpansion":
      return braced(part, scope);
    case "CommandExpansion":
      return part.script ? scope.capture(part.script) : HOLE;
    default:
      return HOLE;
  }
}

function parameter(name: string, { vars, cwd, positional }: Scope): string | undefined {
  if (name === "PWD") return cwd;
  if (/^[1-9]$/.test(name)) return positional?.[Number(name) - 1];
  return vars.get(name === "BASH_SOURCE" ? "0" : name);
}

/** `${NAME:-default}` is its default where the script gives it no value: so it is when nobody says otherwise. */
function braced(part: ParameterExpansionPart, scope: Scope): string {
  const own = part.index && part.parameter === "BASH_SOURCE" && part.index.text === "0" ? "0" : part.parameter;
  if (part.prefix || (part.index && own !== "0")) return HOLE;
  const value = parameter(own, scope);
  const { operation } = part;
  if (!operation) return value ?? HOLE;
  if (operation.type === "Default" && /^:?[-=]$/.test(operation.operator)) {
    const used = value === undefined || (value === "" && operation.operator.startsWith(":"));
    return used ? expandText(operation.operand, scope) : value;
  }
  if (operation.type !== "Remove" || value === undefined || !isKnown(value)) return HOLE;
  return operation.operator === "%" && operation.operand.text === "/*" ? value.replace(/\/[^/]*$/, "") : HOLE;
}
