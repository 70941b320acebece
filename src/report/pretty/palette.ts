/** Colours of the pretty report; without colour every paint is the text itself. */
import type { Severity } from "../../finding/finding.ts";

export type Paint = (text: string) => string;

export interface Palette {
  readonly error: Paint;
  readonly warning: Paint;
  readonly note: Paint;
  readonly good: Paint;
  readonly bold: Paint;
  readonly dim: Paint;
  /** Line numbers, bars, arrows. */
  readonly gutter: Paint;
  readonly added: Paint;
  readonly removed: Paint;
}

function sgr(codes: string): Paint {
  return (text) => (text === "" ? "" : `\u001B[${codes}m${text}\u001B[0m`);
}

function plain(text: string): string {
  return text;
}

const COLOURED: Palette = {
  error: sgr("1;31"),
  warning: sgr("1;33"),
  note: sgr("1;36"),
  good: sgr("1;32"),
  bold: sgr("1"),
  dim: sgr("2"),
  gutter: sgr("34"),
  added: sgr("32"),
  removed: sgr("31"),
};

const PLAIN: Palette = {
  error: plain,
  warning: plain,
  note: plain,
  good: plain,
  bold: plain,
  dim: plain,
  gutter: plain,
  added: plain,
  removed: plain,
};

export function palette(colour: boolean): Palette {
  return colour ? COLOURED : PLAIN;
}

export function paintOf(colours: Palette, severity: Severity): Paint {
  return colours[severity];
}
