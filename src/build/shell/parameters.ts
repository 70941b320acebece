/**
 * Parameters of the shell: `$name`, `${name…}`, positional and special ones.
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06_02
 */
import type { ParameterDefaultOperation, ParameterExpansionPart, Word } from "unbash";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { assign } from "./assign.ts";
import { dialect } from "./dialect.ts";
import { matchPattern } from "./glob.ts";
import type { Machine } from "./machine.ts";
import { joinPattern, joinText, loose, type Piece, solid, type Words } from "./pieces.ts";
import type { Runner } from "./run.ts";

/** Characters that fields are split at. */
export function separators(machine: Machine): string {
  return machine.vars.get("IFS") ?? " \t\n";
}

export function simpleParameter(name: string, run: Runner, quoted: boolean): Piece[] {
  const result = quoted ? solid : loose;
  const words = run.machine.positional.slice(1);
  if (name === "*" && quoted) return [solid(words.join(separators(run.machine).charAt(0)))];
  if (name === "@" || name === "*") {
    const ifs = separators(run.machine);
    // shells differ in what they make of a separator at the edge of a parameter
    if (!quoted && !ifs.startsWith(" \t") && words.some((word) => holdsAny(word, ifs))) return [solid(HOLE)];
    return words.map((word, index) => ({ ...result(word), apart: index > 0 }));
  }
  return [result(parameterText(name, run))];
}

function holdsAny(text: string, characters: string): boolean {
  return Array.from(text).some((one) => characters.includes(one));
}

export function parameterText(name: string, run: Runner): string {
  const { machine } = run;
  if (name === "#") return String(Math.max(0, machine.positional.length - 1));
  if (name === "?") {
    const { status, code } = run.last;
    return status === "ok" ? "0" : status === "fails" && code !== undefined ? String(code) : HOLE;
  }
  if (name === "@" || name === "*") return machine.positional.slice(1).join(" ");
  if (name === "$" || name === "!" || name === "-") return HOLE;
  return stored(name, machine) ?? unset(name, run);
}

function stored(name: string, machine: Machine): string | undefined {
  if (/^\d+$/.test(name)) return machine.positional[Number(name)];
  return name === "PWD" ? machine.cwd : machine.vars.get(name);
}

/** Variables that the shell gives a value by itself, and HOSTNAME, which the builder sets. */
const SET_BY_SHELL = new Set("HOSTNAME IFS LINENO OPTIND PPID PS1 PS2 PS4".split(" "));

/** @see https://www.gnu.org/software/bash/manual/html_node/Bash-Variables.html */
const SET_BY_BASH =
  /^(?:BASH\w*|COMP_WORDBREAKS|DIRSTACK|EPOCH(?:REALTIME|SECONDS)|EUID|FUNCNAME|GROUPS|HOSTTYPE|MACHTYPE|OSTYPE|PIPESTATUS|RANDOM|SECONDS|SHELL|SHELLOPTS|SHLVL|SRANDOM|TERM|UID|_)$/;

/** Nothing; under `set -u` the shell ends. */
function unset(name: string, run: Runner): string {
  if (isOpen(name, run)) return HOLE;
  if (run.machine.options.nounset) run.fatal ??= name;
  return "";
}

function isOpen(name: string, run: Runner): boolean {
  return SET_BY_SHELL.has(name) || (run.machine.shell !== "sh" && SET_BY_BASH.test(name));
}

export function expandParameter(part: ParameterExpansionPart, run: Runner, quoted: boolean, words: Words): Piece[] {
  const result = quoted ? solid : loose;
  const { parameter: name, operation, prefix } = part;
  if (part.index || prefix === "!") return badSubstitution(run, true);
  if (prefix === "#") return [result(measured(name, run))];
  if (!operation) return simpleParameter(name, run, quoted);
  if (operation.type === "Default") return withDefault(name, operation, run, quoted, words);
  if (operation.type === "Remove") {
    const value = parameterText(name, run);
    // dash does not even look at the pattern then
    if (value === "" && /^\w+$/.test(name) && stored(name, run.machine) === undefined) return [result("")];
    return [result(removed(value, operation.operator, joinPattern(words.pieces(operation.operand))))];
  }
  if (dialect(run.machine) === "dash") return badSubstitution(run, false);
  if (operation.type !== "Replace") return [result(HOLE)];
  const { operator, pattern, replacement } = operation;
  const value = stored(name, run.machine) ?? "";
  return [result(replaced(value, operator, joinPattern(words.pieces(pattern)), joinText(words.pieces(replacement))))];
}

/** What only bash understands ends dash, and ash where it knows it no better. */
function badSubstitution(run: Runner, alsoAsh: boolean): Piece[] {
  const kind = dialect(run.machine);
  if (kind === "dash" || (alsoAsh && kind === "ash")) run.fatal ??= "bad substitution";
  return [solid(HOLE)];
}

function measured(name: string, run: Runner): string {
  const value = parameterText(name, run);
  return isKnown(value) && name !== "@" && name !== "*" ? String(value.length) : HOLE;
}

function withDefault(
  name: string,
  { operator, operand }: ParameterDefaultOperation,
  run: Runner,
  quoted: boolean,
  words: Words,
): Piece[] {
  const result = quoted ? solid : loose;
  const value = /^\w+$/.test(name) ? stored(name, run.machine) : parameterText(name, run);
  if (value === undefined && isOpen(name, run)) return [solid(HOLE)];
  if (value !== undefined && !isKnown(value) && operator.startsWith(":")) {
    // a sum in the word may be wrong, or may never be asked for
    if (operand.parts?.some((part) => part.type === "ArithmeticExpansion")) run.doubtful = true;
    return [solid(HOLE)];
  }
  const empty = value === undefined || (operator.startsWith(":") && value === "");
  const kept = (): Piece[] =>
    name === "@" || name === "*" ? simpleParameter(name, run, quoted) : [result(value ?? "")];
  switch (operator.replace(":", "")) {
    case "-":
      return empty ? operandPieces(operand, words, quoted) : kept();
    case "+":
      return empty ? (quoted ? [solid("")] : []) : operandPieces(operand, words, quoted);
    case "=": {
      if (!empty) return kept();
      const pieces = operandPieces(operand, words, quoted);
      // what stands between several words then depends on the shell
      const text = pieces.some((piece) => piece.apart) ? HOLE : joinText(pieces);
      if (!/^[A-Za-z_]\w*$/.test(name)) return badSubstitution(run, true);
      assign(run, name, text);
      return [result(text)];
    }
    default:
      if (empty) run.fatal ??= name;
      return kept();
  }
}

/** Text outside quotes is split as if it had come of the parameter itself. */
function operandPieces(word: Word, words: Words, quoted: boolean): Piece[] {
  if (quoted) {
    if (!word.parts) return [solid(unescaped(word.text))];
    return word.parts.flatMap((part) =>
      part.type === "Literal" ? [solid(unescaped(part.text))] : words.part(part, true),
    );
  }
  if (!word.parts) return word.text === "" ? [] : literal(word.text, words.pieces(word));
  return word.parts.flatMap((part, index) => {
    if (part.type === "Glob") return [loose(part.text)];
    if (part.type !== "Literal") return words.part(part, false);
    return literal(
      part.text,
      index === 0 && part.text !== "~" ? words.pieces({ ...word, parts: [part] }) : [solid(part.value)],
    );
  });
}

/** Escaped characters are not split at; `~` has been expanded in `whole`. */
function literal(written: string, whole: readonly Piece[]): Piece[] {
  if (written.startsWith("~")) return [...whole];
  return [...written.matchAll(/\\(?:\n|(.))|[^\\]+|\\/gs)].map(([text, escaped]) =>
    text.startsWith("\\") && text.length > 1 ? solid(escaped ?? "") : loose(text),
  );
}

/** Within double quotes a backslash stands for itself but before these. */
function unescaped(text: string): string {
  return text.replaceAll(/\\([$`"\\}])/g, "$1");
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
