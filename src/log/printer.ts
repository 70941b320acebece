/** A reader of one printer's lines. */
export interface PrinterReader {
  /** Whether the line is the printer's own; if so, it is taken care of. */
  readonly read: (number: number, text: string) => boolean;
  /** The log is at its end. */
  readonly end: () => void;
}

/** `exit code: 1`, `exit status 128`, `returned a non-zero code: 2`. */
export function exitCodeIn(text: string): number | undefined {
  const code = /(?:exit code: |exit status |non-zero code: |exited with status )(\d{1,3})\b/.exec(text)?.[1];
  return code === undefined ? undefined : Number(code);
}
