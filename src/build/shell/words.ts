/** Words of a command: quotes, parameters, command substitution and globs expanded, as far as they are known. */
import type { DoubleQuotedChild, HereDoc, ParameterExpansionPart, Word, WordPart } from "unbash";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { expandGlob, matchPattern } from "./glob.ts";
import type { Machine } from "./machine.ts";
import type { Runner } from "./run.ts";

/** A piece of a word; quoted pieces are neither split nor globbed. */
interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  readonly glob: boolean;
}

/** The word as one text: no splitting, no globs (assignments, redirections, case words). */
export function expandText(word: Word, run: Runner): string {
  return pieces(word, run)
    .map((piece) => piece.text)
    .join("");
}

/** The fields a word becomes; an unknown unquoted part stays one field. */
export function expandFields(word: Word, run: Runner): string[] {
  if (word.text === '"$@"') return run.machine.positional.slice(1);
  const parts = pieces(word, run);
  const fields: { text: string; glob: boolean; solid: boolean }[] = [];
  let current: { text: string; glob: boolean; solid: boolean } | undefined;
  for (const piece of parts) {
    if (piece.quoted || piece.glob) {
      current ??= { text: "", glob: false, solid: false };
      current.text += piece.text;
      current.solid = true;
      if (piece.glob) current.glob = true;
      continue;
    }
    for (const [index, text] of piece.text.split(/[ \t\n]+/).entries()) {
      if (index > 0) {
        if (current) fields.push(current);
        current = undefined;
      }
      if (text === "") continue;
      current ??= { text: "", glob: false, solid: false };
      current.text += text;
      if (/[*?[]/.test(text)) current.glob = true;
    }
  }
  if (current) fields.push(current);
  return fields
    .filter((field) => field.text !== "" || field.solid)
    .flatMap((field) => (field.glob ? globbed(field.text, run.machine) : [field.text]));
}

/** Body of a here-document as the command reads it; undefined when it isn't known. */
export function expandHereDocument(node: HereDoc, run: Runner): string | undefined {
  const { body, delimiter } = node;
  const text =
    delimiter?.quoted || !body.parts ? body.text : body.parts.map((part) => hereDocumentPart(part, run)).join("");
  if (!isKnown(text)) return undefined;
  return node.operator === "<<-" ? text.replace(/^\t+/gm, "") : text;
}

function hereDocumentPart(part: WordPart, run: Runner): string {
  return piece(part, run)
    .map(({ text }) => text)
    .join("");
}

function globbed(text: string, machine: Machine): string[] {
  if (!isKnown(text)) return [text];
  // the part before the first wildcard says how far an unknown match can reach
  return expandGlob(text, machine) ?? [text.slice(0, text.slice(0, text.search(/[*?[]/)).lastIndexOf("/") + 1) + HOLE];
}

function pieces(word: Word, run: Runner): Piece[] {
  if (!word.parts) return [literal(tilde(word.value, run.machine))];
  return word.parts.flatMap((part) => piece(part, run));
}

function literal(text: string): Piece {
  return { text, quoted: true, glob: false };
}

function tilde(text: string, machine: Machine): string {
  return text === "~" || text.startsWith("~/") ? (machine.vars.get("HOME") ?? machine.user.home) + text.slice(1) : text;
}

function piece(part: WordPart, run: Runner): Piece[] {
  switch (part.type) {
    case "Literal":
      return [literal(tilde(part.value, run.machine))];
    case "SingleQuoted":
    case "AnsiCQuoted":
      return [literal(part.value)];
    case "DoubleQuoted":
    case "LocaleString":
      return [literal(part.parts.map((child) => quotedChild(child, run)).join(""))];
    case "Glob":
      return [{ text: part.text, quoted: false, glob: true }];
    case "SimpleExpansion":
      return [{ text: parameter(part.text.slice(1), run), quoted: false, glob: false }];
    case "ParameterExpansion":
      return [{ text: expandParameter(part, run), quoted: false, glob: false }];
    case "CommandExpansion":
      return [{ text: part.script ? run.capture(part.script) : HOLE, quoted: false, glob: false }];
    case "BraceExpansion":
      return [literal(part.text)];
    default:
      return [literal(HOLE)];
  }
}

function quotedChild(part: DoubleQuotedChild, run: Runner): string {
  switch (part.type) {
    case "Literal":
      return part.value;
    case "SimpleExpansion":
      return parameter(part.text.slice(1), run);
    case "ParameterExpansion":
      return expandParameter(part, run);
    case "CommandExpansion":
      return part.script ? run.capture(part.script) : HOLE;
    default:
      return HOLE;
  }
}

function parameter(name: string, run: Runner): string {
  const { machine } = run;
  if (/^\d$/.test(name)) return machine.positional[Number(name)] ?? unset(name, run);
  if (name === "@" || name === "*") return machine.positional.slice(1).join(" ");
  if (name === "#") return String(Math.max(0, machine.positional.length - 1));
  if (name === "?") {
    const { status, code } = run.last;
    return status === "ok" ? "0" : status === "fails" && code !== undefined ? String(code) : HOLE;
  }
  if (name === "$" || name === "!" || name === "-") return HOLE;
  if (name === "PWD") return machine.cwd;
  return machine.vars.get(name) ?? unset(name, run);
}

/** Variables that the shell gives a value by itself, and HOSTNAME, which the builder sets. */
const SET_BY_SHELL = new Set("HOSTNAME IFS LINENO OPTIND PPID PS1 PS2 PS4".split(" "));

/** @see https://www.gnu.org/software/bash/manual/html_node/Bash-Variables.html */
const SET_BY_BASH =
  /^(?:BASH\w*|COMP_WORDBREAKS|DIRSTACK|EPOCH(?:REALTIME|SECONDS)|EUID|FUNCNAME|GROUPS|HOSTTYPE|MACHTYPE|OSTYPE|PIPESTATUS|RANDOM|SECONDS|SHELL|SHELLOPTS|SHLVL|SRANDOM|TERM|UID|_)$/;

/** Nothing; under `set -u` the shell ends. */
function unset(name: string, run: Runner): string {
  if (SET_BY_SHELL.has(name) || (run.machine.shell !== "sh" && SET_BY_BASH.test(name))) return HOLE;
  if (run.machine.options.nounset) run.unset ??= name;
  return "";
}

function expandParameter(part: ParameterExpansionPart, run: Runner): string {
  const { machine } = run;
  const name = part.parameter;
  const value =
    name === "PWD"
      ? machine.cwd
      : /^\d$/.test(name)
        ? machine.positional[Number(name)]
        : /^\w+$/.test(name)
          ? machine.vars.get(name)
          : parameter(name, run);
  if (part.index || part.prefix === "!") return HOLE;
  if (part.prefix === "#") {
    const measured = value ?? unset(name, run);
    return isKnown(measured) ? String(measured.length) : HOLE;
  }
  const { operation } = part;
  if (!operation) return value ?? unset(name, run);
  switch (operation.type) {
    case "Default":
      return withDefault(
        operation.operator,
        value,
        () => expandText(operation.operand, run),
        (text) => machine.vars.set(name, text),
      );
    case "Remove":
      return removed(value ?? unset(name, run), operation.operator, expandText(operation.operand, run));
    case "Replace":
      return replaced(
        value ?? "",
        operation.operator,
        expandText(operation.pattern, run),
        expandText(operation.replacement, run),
      );
    default:
      return HOLE;
  }
}

function withDefault(
  operator: string,
  value: string | undefined,
  word: () => string,
  assign: (text: string) => void,
): string {
  const empty = value === undefined || (operator.startsWith(":") && value === "");
  switch (operator.replace(":", "")) {
    case "-":
      return empty ? word() : value;
    case "+":
      return empty ? "" : word();
    case "=": {
      if (!empty) return value;
      const text = word();
      assign(text);
      return text;
    }
    default:
      return value ?? HOLE;
  }
}

function removed(value: string, operator: "#" | "##" | "%" | "%%", pattern: string): string {
  if (!isKnown(value) || !isKnown(pattern)) return HOLE;
  const longest = operator.length === 2;
  const prefix = operator.startsWith("#");
  const cuts = Array.from({ length: value.length + 1 }, (_, index) => index);
  if (prefix === longest) cuts.reverse();
  for (const cut of cuts) {
    const part = prefix ? value.slice(0, cut) : value.slice(cut);
    if (matchPattern(pattern, part)) return prefix ? value.slice(cut) : value.slice(0, cut);
  }
  return value;
}

function replaced(value: string, operator: string, pattern: string, replacement: string): string {
  if (![value, pattern, replacement].every(isKnown) || /[*?[\\]/.test(pattern)) return HOLE;
  if (pattern === "") return value;
  if (operator === "//") return value.replaceAll(pattern, () => replacement);
  return operator === "/" ? value.replace(pattern, () => replacement) : HOLE;
}
