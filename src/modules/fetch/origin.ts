/** The go command as a client of origins: no proxy, no checksum database, a module cache of its own. */
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import type { Environment } from "../settings.ts";

export interface GoRun {
  /** Its module cache is `mod` in there. */
  readonly directory: string;
  readonly env: Environment;
  /** Milliseconds until it is ended; forever when left out. */
  readonly limit?: number;
}

export interface GoAnswer {
  readonly out: string;
  /** What it said on standard error, or why it could not be run. */
  readonly errors: string;
  readonly ok: boolean;
}

export async function runGo(go: string, args: readonly string[], run: GoRun): Promise<GoAnswer> {
  const { directory, limit } = run;
  mkdirSync(directory, { recursive: true });
  const env = {
    ...run.env,
    GOMODCACHE: `${directory}/mod`,
    GOPROXY: "direct",
    GOSUMDB: "off",
    GOFLAGS: "",
    GOWORK: "off",
    GO111MODULE: "on",
    GOTOOLCHAIN: "local",
  };
  return new Promise((resolve) => {
    // a group of its own where it may have to be ended with the git that it started
    const child = spawn(go, args, {
      cwd: directory,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: limit !== undefined,
    });
    let out = "";
    let errors = "";
    const timer =
      limit === undefined
        ? undefined
        : setTimeout(() => {
            errors += `ended after ${limit / 1000} s`;
            endGroup(child.pid);
          }, limit);
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    child.on("error", (error) => {
      clearTimeout(timer);
      resolve({ out: "", errors: error.message, ok: false });
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ out, errors: errors.trim(), ok: code === 0 });
    });
  });
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // it has just ended
  }
}
