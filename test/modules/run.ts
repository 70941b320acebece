/** The real entry point beside servers of the same test: not waited for in one piece. */
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { type Answer, type CallOptions, ROOT } from "../cli-process.ts";

const NODE = join(ROOT, "node_modules/.bin/node");

export async function runSlipway(args: readonly string[], options: CallOptions): Promise<Answer> {
  return run(NODE, [join(ROOT, "src/cli.ts"), ...args], options);
}

async function run(program: string, args: readonly string[], { cwd = ROOT, env }: CallOptions): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { PATH: process.env["PATH"], HOME: "/nonexistent", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("close", (code) => {
      resolve({ code, out, err });
    });
  });
}

/** The go command beside servers of the same test. */
export async function runGoOnline(args: readonly string[], options: CallOptions, program = "go"): Promise<Answer> {
  const { env } = options;
  return run(program, args, { ...options, env: { HOME: process.env["HOME"] ?? "", GOTOOLCHAIN: "local", ...env } });
}

/** The go command is there; what needs it as judge is left out elsewhere. */
export const hasGo: boolean = spawnSync("go", ["version"]).status === 0;

/** The go command over a module cache, without network. */
export function runGo(args: readonly string[], cwd: string, cache: string): Answer {
  const { status, stdout, stderr } = spawnSync("go", args, {
    cwd,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      GOMODCACHE: cache,
      GOPROXY: "off",
      GOSUMDB: "off",
      GOFLAGS: "-mod=readonly",
      GOTOOLCHAIN: "local",
    },
  });
  return { code: status, out: stdout, err: stderr };
}
