/** The pieces that a word is made of once its expansions are done, and fields made of pieces. */
import type { Word, WordPart } from "unbash";
import { HOLE } from "../../text/unknown.ts";

export interface Piece {
  readonly text: string;
  /** The same as a pattern: what is quoted stands for itself. */
  readonly pattern: string;
  /** Came of an expansion outside quotes: split at the characters of IFS. */
  readonly split: boolean;
  /** A field ends before it: `"$@"`. */
  readonly apart?: boolean;
}

/** How words and their parts are expanded; what expands a parameter or a sum needs it for the words inside. */
export interface Words {
  /** `quoted`: within double quotes or a here-document. */
  part(part: WordPart, quoted: boolean): Piece[];
  pieces(word: Word): Piece[];
}

export interface Field {
  text: string;
  pattern: string;
}

/** What stands for itself. */
export function solid(text: string): Piece {
  return { text, pattern: text.replaceAll(/[\\*?[\]]/g, "\\$&"), split: false };
}

/** The result of an expansion outside quotes. */
export function loose(text: string): Piece {
  return { text, pattern: text, split: true };
}

export function joinText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.apart ? ` ${piece.text}` : piece.text)).join("");
}

export function joinPattern(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.apart ? ` ${piece.pattern}` : piece.pattern)).join("");
}

/**
 * Fields by the characters of IFS: white space between fields is one separator however much of it there is, any other
 * character is one each time. @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06_05
 */
export function splitFields(pieces: readonly Piece[], ifs: string): Field[] {
  const fields: Field[] = [];
  let current: Field | undefined;
  // what stood before: a separator that is not white space needs no field between when only white space was there
  let before: "start" | "blank" | "separator" | "field" = "start";
  const end = (by: "blank" | "separator"): void => {
    if (current) fields.push(current);
    else if (by === "separator" && before !== "blank") fields.push({ text: "", pattern: "" });
    if (current || by === "separator") before = by;
    current = undefined;
  };
  const add = (text: string, pattern: string): void => {
    current ??= { text: "", pattern: "" };
    current.text += text;
    current.pattern += pattern;
    before = "field";
  };
  for (const piece of pieces) {
    if (piece.apart) {
      if (current) fields.push(current);
      current = undefined;
      before = "start";
    }
    if (!piece.split || ifs === "" || ifs.includes(HOLE)) {
      if (piece.text !== "" || !piece.split) add(piece.text, piece.pattern);
      continue;
    }
    for (const character of piece.text) {
      if (!ifs.includes(character)) add(character, character);
      else end(/[ \t\n]/.test(character) ? "blank" : "separator");
    }
  }
  if (current) fields.push(current);
  return fields;
}
