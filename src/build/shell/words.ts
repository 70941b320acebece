/** Words of a command: quotes, parameters, command substitution and globs expanded, as far as they are known. */
import type { DoubleQuotedChild, HereDoc, Word, WordPart } from "unbash";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { expandArithmetic } from "./arithmetic.ts";
import { braces } from "./braces.ts";
import { dialect } from "./dialect.ts";
import { expandGlob } from "./glob.ts";
import type { Machine } from "./machine.ts";
import { expandParameter, separators, simpleParameter } from "./parameters.ts";
import { type Field, joinPattern, joinText, loose, type Piece, solid, splitFields, type Words } from "./pieces.ts";
import type { Runner } from "./run.ts";

/** The word as one text: no splitting, no globs (redirections, case words). */
export function expandText(word: Word, run: Runner): string {
  return joinText(piecesOf(word, run));
}

/** A value: `~` stands for the home directory behind a colon too. */
export function expandValue(word: Word, run: Runner): string {
  return word.parts ? expandText(word, run) : literalValue(word, run.machine);
}

function literalValue(word: Word, machine: Machine): string {
  if (!word.text.includes("~") || word.text !== word.value) return joinText([tilde(word.value, word.text, machine)]);
  return word.value
    .split(":")
    .map((part) => tilde(part, part, machine).text)
    .join(":");
}

/** The word as a pattern: what is quoted in it stands for itself. */
export function expandPattern(word: Word, run: Runner): string {
  return joinPattern(piecesOf(word, run));
}

/** The fields a word becomes; an unknown unquoted part stays one field. */
export function expandFields(word: Word, run: Runner): string[] {
  const { machine } = run;
  if (
    word.parts?.some((part) => part.type === "BraceExpansion") &&
    dialect(machine) !== "dash" &&
    dialect(machine) !== "ash"
  )
    return braces(word.text) ?? [HOLE];
  return splitFields(piecesOf(word, run), separators(machine)).flatMap((field) => globbed(field, machine));
}

/** Body of a here-document as the command reads it; undefined when it isn't known. */
export function expandHereDocument(node: HereDoc, run: Runner): string | undefined {
  const { body, delimiter } = node;
  const text =
    delimiter?.quoted || !body.parts
      ? body.text
      : body.parts.map((part) => joinText(expandPart(part, run, true))).join("");
  if (!isKnown(text)) return undefined;
  return node.operator === "<<-" ? text.replace(/^\t+/gm, "") : text;
}

function globbed({ text, pattern }: Field, machine: Machine): string[] {
  if (machine.options.noglob === true || !/[*?[]/.test(pattern.replaceAll(/\\./gs, ""))) return [text];
  if (!isKnown(text)) return [text];
  if (machine.options.noglob === "perhaps") return [HOLE];
  const found = expandGlob(pattern, machine);
  // the part before the first wildcard says how far an unknown match can reach
  if (!found) return [text.slice(0, text.slice(0, text.search(/[*?[]/)).lastIndexOf("/") + 1) + HOLE];
  return found.length === 0 ? [text] : found;
}

function piecesOf(word: Word, run: Runner): Piece[] {
  if (!word.parts) return word.value === "" && word.text === "" ? [] : [tilde(word.value, word.text, run.machine)];
  return word.parts.flatMap((part, index) => {
    // `~"$x"` is no home directory
    const home = index === 0 && part.type === "Literal" && (part.text !== "~" || word.parts?.length === 1);
    return home ? [tilde(part.value, part.text, run.machine)] : expandPart(part, run, false);
  });
}

function tilde(value: string, written: string, machine: Machine): Piece {
  if (!/^~(?:\/|$)/.test(written)) return solid(value);
  return solid((machine.vars.get("HOME") ?? machine.user.home) + value.slice(1));
}

function wordsOf(run: Runner): Words {
  return {
    part: (part, quoted) => expandPart(part, run, quoted),
    pieces: (word) => piecesOf(word, run),
  };
}

/** `quoted`: within double quotes or a here-document. */
function expandPart(part: WordPart, run: Runner, quoted: boolean): Piece[] {
  const result = quoted ? solid : loose;
  switch (part.type) {
    case "Literal":
      return [solid(part.value)];
    case "SingleQuoted":
      return [solid(quoted ? part.text : part.value)];
    case "AnsiCQuoted":
      // within double quotes it is none, and what follows has been read wrongly
      if (quoted) run.doubtful = true;
      if (quoted) return [solid(HOLE)];
      return [solid(dialect(run.machine) === "dash" ? `$${part.text.slice(2, -1)}` : part.value)];
    case "DoubleQuoted":
      return doubleQuoted(part.parts, run);
    case "LocaleString":
      return dialect(run.machine) === "dash"
        ? [solid("$"), ...doubleQuoted(part.parts, run)]
        : doubleQuoted(part.parts, run);
    case "Glob":
      return [{ text: part.text, pattern: part.text, split: false }];
    case "SimpleExpansion":
      return simpleParameter(part.text.slice(1), run, quoted);
    case "ParameterExpansion":
      return expandParameter(part, run, quoted, wordsOf(run));
    case "CommandExpansion":
      return [result(part.script ? run.capture(part.script) : HOLE)];
    case "ArithmeticExpansion":
      return [result(expandArithmetic(part.expression, run, wordsOf(run)))];
    case "BraceExpansion":
      return [solid(part.text)];
    default:
      return [solid(HOLE)];
  }
}

/** Empty quotes are a field, but `"$@"` without parameters is none. */
function doubleQuoted(parts: readonly DoubleQuotedChild[], run: Runner): Piece[] {
  const pieces = parts.flatMap((part) => expandPart(part, run, true));
  const all = parts.length === 1 && /^\$(?:@|\{@\})$/.test(parts[0]?.text ?? "");
  return pieces.length === 0 && !all ? [solid("")] : pieces;
}
