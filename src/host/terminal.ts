/**
 * The process as commands see it: where to write, who reads, what the environment says. Writes are synchronous and pass by
 * `process.stdout`, whose streams cost milliseconds to load.
 */
import { fstatSync, statSync, writeSync } from "node:fs";

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Columns to fill; a fixed number when nobody looks. */
  readonly columns: number;
  /** Whether colours are wanted when no flag says so. */
  readonly colour: boolean;
  /** Whether standard input is a person's keyboard. */
  readonly asks: () => boolean;
}

const NOBODY_LOOKS = 100;

export function processTerminal(): Terminal {
  const { env } = process;
  // Only a character device can be a terminal; a pipe, a file or /dev/null need not be asked.
  const watched = isDevice(1) && process.stdout.isTTY;
  return {
    out: writer(1),
    err: writer(2),
    env,
    cwd: process.cwd(),
    columns: watched ? process.stdout.columns : NOBODY_LOOKS,
    colour: wantsColour(env, watched),
    asks: () => isDevice(0) && process.stdin.isTTY,
  };
}

function isDevice(descriptor: number): boolean {
  try {
    const found = fstatSync(descriptor);
    return found.isCharacterDevice() && found.rdev !== statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}

/** The reader of a pipe may leave (`slipway check | head`): that is no error of ours, what follows is dropped. */
function writer(descriptor: number): (text: string) => void {
  let gone = false;
  return (text) => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length && !gone;) {
      try {
        at += writeSync(descriptor, bytes, at);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === "EPIPE") gone = true;
        else if (code === "EAGAIN") pause();
        else throw error;
      }
    }
  };
}

/** A pipe that doesn't block is full: its reader needs a moment. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

/**
 * FORCE_COLOR and CLICOLOR_FORCE ask for colours, NO_COLOR forbids them.
 * @see https://no-color.org
 */
function wantsColour(env: Terminal["env"], isTerminal: boolean): boolean {
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  const forced = env["FORCE_COLOR"] ?? env["CLICOLOR_FORCE"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && env["TERM"] !== "dumb";
}
