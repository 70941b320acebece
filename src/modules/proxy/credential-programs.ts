/** Programs that know credentials: git with its helpers, and those of the user. */
import { spawn } from "node:child_process";
import { splitOnce } from "../../text/split.ts";
import type { Environment } from "../settings.ts";

interface Asking {
  readonly cwd?: string;
  /** Milliseconds; without it the program may take its time. */
  readonly timeout?: number;
}

/** What git's helpers know by name: `protocol`, `host`, `username`, `password` … @see https://git-scm.com/docs/git-credential */
export async function gitCredential(url: URL, env: Environment, asking: Asking): Promise<ReadonlyMap<string, string>> {
  const out = await outputOf(["git", "credential", "fill"], env, { ...asking, input: `url=${url.href}\n` });
  return new Map(
    out
      ?.split("\n")
      .map((line) => splitOnce(line.trim(), "="))
      .map(([name, value = ""]) => [name, value]),
  );
}

/** Standard output; undefined when the program failed, which is no reason to stop: the server will say what is missing. */
export async function outputOf(
  [program = "", ...args]: readonly string[],
  env: Environment,
  { input, ...asking }: Asking & { readonly input: string },
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...asking, env: { ...env }, stdio: ["pipe", "pipe", "ignore"] });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.on("error", () => resolve(undefined));
    child.on("close", (code) => resolve(code === 0 ? out : undefined));
    // a program that doesn't read it may have ended
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}
