/** The registry of the distribution project (Debian's `docker-registry`) on 127.0.0.1, over a new directory. */
import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { directoryWith } from "../../test/cli-process.ts";
import { answers, freePort } from "./network.ts";

export interface Registry {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** `users`: lines of htpasswd; everybody may do everything without. */
export async function registry(users?: string): Promise<Registry> {
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const directory = directoryWith({ "data/": "" });
  if (users !== undefined) writeFileSync(join(directory, "users"), users);
  const config = {
    version: "0.1",
    log: { level: "error", accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(directory, "data") }, delete: { enabled: true } },
    // it is stopped in an orderly way: what it writes to its files when it is killed may be torn
    http: { addr: host, draintimeout: "5s" },
    ...(users === undefined ? {} : { auth: { htpasswd: { realm: "test", path: join(directory, "users") } } }),
  };
  writeFileSync(join(directory, "config.yml"), JSON.stringify(config));
  let child: ChildProcess | undefined;
  const started: Registry = {
    host,
    start: async () => {
      child = spawn("docker-registry", ["serve", join(directory, "config.yml")], { stdio: "ignore" });
      let gone = false;
      child.on("error", () => (gone = true));
      for (let tries = 0; !(await answers(`http://${host}/v2/`)); tries++) {
        if (gone || tries > 200 || child.exitCode !== null)
          throw new Error("`docker-registry` does not answer: apt-get install docker-registry");
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    stop: async () => {
      const running = child;
      child = undefined;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      await new Promise((resolve) => {
        running.once("exit", resolve);
        running.kill("SIGTERM");
      });
    },
  };
  // not before: where all tests of a file are left out, nothing comes after them either
  beforeAll(async () => started.start());
  afterAll(async () => started.stop());
  return started;
}
