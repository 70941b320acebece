/** One line of a person's terminal that is written over and over, at most a few times a second. */

const INTERVAL = 100;

export interface ProgressLine {
  show(text: string): void;
  /** Leaves nothing behind. */
  end(): void;
}

/** Undefined when standard error is a pipe or a file: nobody would see it move. */
export function progressLine(): ProgressLine | undefined {
  const { stderr } = process;
  if (!stderr.isTTY) return undefined;
  let last = 0;
  return {
    show: (text) => {
      const now = performance.now();
      if (now - last < INTERVAL) return;
      last = now;
      stderr.write(`\r\u001b[K${text.slice(0, Math.max(20, stderr.columns - 1))}`);
    },
    end: () => {
      if (last > 0) stderr.write("\r\u001b[K");
    },
  };
}
