/** A script of this directory as a process of its own, which prints its port when it listens. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export async function startScript(
  script: "upstream.ts" | "relay.ts",
  ...args: string[]
): Promise<{ readonly port: number; readonly process: ChildProcess }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  return { port: Number(port.toString()), process: child };
}
