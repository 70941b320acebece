/**
 * Locks as the go command takes them: flock(2) on a file, which Node.js can't do. But a lock belongs to the open file, not to the
 * process: a program that inherits our descriptor takes it (`flock` of util-linux or busybox, else perl) and it stays with us
 * until we close the file, or die.
 * @see https://man7.org/linux/man-pages/man2/flock.2.html
 */
import { spawn, type StdioOptions } from "node:child_process";
import { closeSync, openSync } from "node:fs";

export interface Locks {
  /** False where no program could take them. */
  readonly taken: boolean;
  /** Of each path, open for reading and writing, in order. */
  readonly descriptors: readonly number[];
  release(): void;
}

const SHELL = 'for fd; do flock "$fd" || exit 1; done';
const PERL = 'use Fcntl ":flock"; for (@ARGV) { open(my $f, "+<&=", $_) or exit 1; flock($f, LOCK_EX) or exit 1 }';
const LOCKERS = [
  ["sh", "-c", `command -v flock >/dev/null || exit 127; ${SHELL}`, "sh"],
  ["perl", "-e", PERL],
] as const;

/** Which of the lockers works here. */
let working: number | undefined;

/** Creates the files where needed and waits until each is locked. The paths have to be sorted, so that nobody waits in a circle. */
export async function lockFiles(paths: readonly string[]): Promise<Locks> {
  const descriptors: number[] = [];
  const release = (): void => {
    for (const descriptor of descriptors.splice(0)) closeSync(descriptor);
  };
  try {
    for (const path of paths) descriptors.push(openSync(path, "a+"));
    return { taken: await take(descriptors), descriptors: [...descriptors], release };
  } catch (error) {
    release();
    throw error;
  }
}

async function take(descriptors: readonly number[]): Promise<boolean> {
  for (let at = working ?? 0; at < LOCKERS.length; at++) {
    const code = await run(LOCKERS[at] ?? [], descriptors);
    if (code === 127) continue;
    if (code !== 0) throw new Error("the file system gives no locks");
    working = at;
    return true;
  }
  working = LOCKERS.length;
  return false;
}

async function run([program = "", ...args]: readonly string[], descriptors: readonly number[]): Promise<number> {
  const stdio: StdioOptions = ["ignore", "ignore", "ignore", ...descriptors];
  return new Promise((resolve) => {
    const child = spawn(program, [...args, ...descriptors.map((_, index) => `${index + 3}`)], { stdio });
    child.on("error", () => {
      resolve(127);
    });
    child.on("close", (code) => {
      resolve(code ?? 1);
    });
  });
}
