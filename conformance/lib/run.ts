/** Runs programs: to their end or to a time limit. */
import { spawn } from "node:child_process";

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly timeoutMs?: number;
}

export interface Ran {
  /** 124 when the time was over, 127 when there is no such program. */
  readonly code: number;
  /** stdout and stderr in the order they came. */
  readonly output: string;
}

export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...options.env };
    const child = spawn(command, args, { cwd: options.cwd, env, stdio: ["pipe", "pipe", "pipe"] });
    let output = "";
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, options.timeoutMs ?? 3_600_000);
    const settle = (code: number): void => {
      clearTimeout(timer);
      resolve({ code: late ? 124 : code, output });
    };
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", (error) => {
      output += `${error.message}\n`;
      settle(127);
    });
    child.on("close", (code) => settle(code ?? 137));
    // a program that ends without reading its input is no error
    child.stdin.on("error", () => undefined);
    child.stdin.end(options.input ?? "");
  });
}

/** The output of a program that must succeed. */
export async function mustRun(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    const tail = output.trimEnd().split("\n").slice(-15).join("\n");
    throw new Error(`${command} ${args.join(" ")}: exit code ${code}\n${tail}`);
  }
  return output;
}

/** A bash script that must succeed; values come in through `env`, never by quoting. */
export function shell(script: string, options: RunOptions = {}): Promise<string> {
  return mustRun("bash", ["-euc", script], options);
}
